/** A text that is put together piece by piece: a string would be copied whole each time one looks at its end. */
export class GrowingText {
  private readonly pieces: string[] = [];
  length = 0;

  /** Its last character; '' where there is none. */
  get last(): string {
    return this.pieces.at(-1)?.at(-1) ?? '';
  }

  add(text: string): void {
    if (text === '') return;
    this.pieces.push(text);
    this.length += text.length;
  }

  /** Takes away what stands from there on, and gives it. */
  takeFrom(start: number): string {
    const taken: string[] = [];
    while (this.length > start) {
      const piece = this.pieces.pop()!;
      this.length -= piece.length;
      const kept = Math.max(0, start - this.length);
      taken.push(piece.slice(kept));
      this.add(piece.slice(0, kept));
    }
    return taken.reverse().join('');
  }

  toString(): string {
    return this.pieces.join('');
  }
}
