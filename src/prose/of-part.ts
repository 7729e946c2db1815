type Reach = 'clause' | 'paragraph' | null;

/** Whether one of several units is spoken of (本级, 某某站:), and for how long; its figures are not the statements'. */
export class OfPart {
  private reach: Reach = null;
  /** The same before each bracket that is open: (其中本级…) ends with its bracket. */
  private outside: Reach[] = [];

  get isSpokenOf(): boolean {
    return this.reach !== null;
  }

  /** A word says so: 本级. */
  say(): void {
    this.reach ??= 'clause';
  }

  /** A unit is named before its figures; at the beginning of a paragraph, for all of it. */
  name(opensParagraph: boolean): void {
    this.reach = opensParagraph || this.reach === 'paragraph' ? 'paragraph' : 'clause';
  }

  /** 某某站收入总计180万元: what follows in the sentence is of that unit, too. */
  goOn(): void {
    this.reach = 'clause';
  }

  open(): void {
    this.outside.push(this.reach);
  }

  close(): void {
    this.reach = this.outside.pop() ?? null;
  }

  /** Behind a semicolon another may be spoken of. */
  endPart(): void {
    if (this.reach === 'clause') this.reach = null;
  }

  endSentence(): void {
    this.endPart();
    this.outside = [];
  }

  endParagraph(): void {
    this.reach = null;
  }
}
