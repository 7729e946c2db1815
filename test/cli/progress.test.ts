import { Progress } from '../../src/cli/progress';

/** A terminal as it looks: what is written, with the last line taken away where it is cleared. */
function terminal(columns: number, isTTY = true) {
  const lines = [''];
  const write = (text: string): boolean => {
    // What Node's readline sends: to a column, clear the line.
    for (const [piece] of text.matchAll(/\u001b\[1G|\u001b\[2K|\n|[^\u001b\n]+/g)) {
      if (piece === '\n') lines.push('');
      else if (piece.startsWith('\u001b')) lines[lines.length - 1] = '';
      else lines[lines.length - 1] += piece;
    }
    return true;
  };
  return { lines, stream: { isTTY, columns, write } as unknown as NodeJS.WriteStream };
}

test('lines stand above the bar as they come, each whole; at the end the bar is gone', async () => {
  const { lines, stream } = terminal(80);
  const progress = new Progress(stream, '核对', 2);
  const print = (line: string) => progress.aside(() => void stream.write(`${line}\n`));
  progress.advance();
  await print('a：错误 0 处');
  expect(lines).toEqual(['a：错误 0 处', `核对 ${'█'.repeat(15)}${'░'.repeat(15)} 1 / 2`]);
  progress.advance();
  await print('b：错误 1 处');
  expect(lines).toEqual(['a：错误 0 处', 'b：错误 1 处', `核对 ${'█'.repeat(30)} 2 / 2`]);
  progress.clear();
  expect(lines).toEqual(['a：错误 0 处', 'b：错误 1 处', '']);
});

test('a narrow terminal gets the numbers alone, which do not wrap', () => {
  const { lines, stream } = terminal(40);
  new Progress(stream, '核对', 1000);
  expect(lines).toEqual(['核对 0 / 1000']);
});

test('nothing is drawn where nobody looks', async () => {
  const { lines, stream } = terminal(80, false);
  const progress = new Progress(stream, '核对', 1);
  progress.advance();
  await progress.aside(() => void stream.write('a\n'));
  progress.clear();
  expect(lines).toEqual(['a', '']);
});

test('the package that is being checked is named, as far as there is room', () => {
  const named = (columns: number): string => {
    const { lines, stream } = terminal(columns);
    const progress = new Progress(stream, '核对', 1000);
    vi.useFakeTimers({ now: Date.now() + 1000 });
    progress.starts('云岭县生态环境局\u001b[2J及所属单位');
    vi.useRealTimers();
    return lines[0]!;
  };
  expect(named(120)).toMatch(/ 0 \/ 1000 {2}云岭县生态环境局.+及所属单位$/);
  expect(named(120)).not.toContain('\u001b');
  expect(named(40)).toMatch(/^核对 0 \/ 1000 {2}云岭县.*…$/);
  expect(named(18)).toBe('核对 0 / 1000');
});
