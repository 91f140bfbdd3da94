import { diffHunks, lineDiff, type DiffLine } from './lineDiff';

const MARKS = { same: ' ', added: '+', removed: '-' };
const drawn = (lines: readonly DiffLine[]) =>
  lines.map(({ kind, text }) => `${MARKS[kind]}${text}`);
const of = (before: string, after: string) =>
  drawn(lineDiff(before.split(' ').join('\n'), after.split(' ').join('\n')));

describe('two texts, line by line', () => {
  it.each([
    ['a b c', 'a b c', [' a', ' b', ' c']],
    ['a b c', 'a x c', [' a', '-b', '+x', ' c']],
    ['a b c', 'a c', [' a', '-b', ' c']],
    ['a c', 'a b c', [' a', '+b', ' c']],
    ['a b c d', 'b x d', ['-a', ' b', '-c', '+x', ' d']],
    ['a a', 'a', [' a', '-a']],
  ])('%s and %s', (before, after, expected) => {
    expect(of(before, after)).toEqual(expected);
  });

  it('gives both texts again', () => {
    const before = 'mode: warn\nseats:\n  T1: []\n  T2: []\n';
    const after = 'mode: enforce\nseats:\n  T1: []\n  T3: []\n';
    const lines = lineDiff(before, after);
    const side = (other: DiffLine['kind']) =>
      `${lines
        .filter(({ kind }) => kind !== other)
        .map(({ text }) => text)
        .join('\n')}\n`;
    expect(side('added')).toBe(before);
    expect(side('removed')).toBe(after);
  });

  it('takes other ends of lines, and a last one, for no change', () => {
    expect(drawn(lineDiff('a\r\nb\r\n', 'a\nb'))).toEqual([' a', ' b']);
  });

  it('numbers the lines of each text', () => {
    expect(
      lineDiff('a\nb\nc', 'a\nx\nc').map(({ before, after }) => [
        before,
        after,
      ]),
    ).toEqual([
      [1, 1],
      [2, null],
      [null, 2],
      [3, 3],
    ]);
  });

  it('does not compare pair by pair what is far too long for it', () => {
    const many = (word: string) =>
      Array.from({ length: 3000 }, (_, i) => `${word}${i}`).join('\n');
    const lines = lineDiff(many('a'), many('b'));
    expect(lines).toHaveLength(6000);
    expect(lines[2999].kind).toBe('removed');
    expect(lines[3000].kind).toBe('added');
  });
});

describe('hunks', () => {
  it('are the changes with the lines around them', () => {
    const before = Array.from({ length: 20 }, (_, i) => `${i}`);
    const after = before.map(line => (['3', '15'].includes(line) ? 'x' : line));
    const hunks = diffHunks(lineDiff(before.join('\n'), after.join('\n')), 1);
    expect(hunks.map(drawn)).toEqual([
      [' 2', '-3', '+x', ' 4'],
      [' 14', '-15', '+x', ' 16'],
    ]);
  });

  it('are none where nothing changed', () => {
    expect(diffHunks(lineDiff('a\nb', 'a\nb'))).toEqual([]);
  });
});
