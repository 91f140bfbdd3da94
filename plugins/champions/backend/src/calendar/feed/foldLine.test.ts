import fc from 'fast-check';
import { foldLine } from './foldLine';

const octets = (line: string) => Buffer.byteLength(line, 'utf8');

describe('foldLine', () => {
  it('leaves 75 octets alone and folds the 76th', () => {
    expect(foldLine('x'.repeat(75))).toBe('x'.repeat(75));
    expect(foldLine('x'.repeat(76))).toBe(`${'x'.repeat(75)}\r\n x`);
  });

  it('counts the space of a continuation line', () => {
    const lines = foldLine('x'.repeat(75 + 74 + 1)).split('\r\n');
    expect(lines.map(octets)).toEqual([75, 75, 2]);
  });

  it('counts octets, not characters, and cuts none', () => {
    expect(foldLine('é'.repeat(38)).split('\r\n').map(octets)).toEqual([74, 3]);
    expect(foldLine(`x${'🦉'.repeat(19)}`)).toBe(`x${'🦉'.repeat(18)}\r\n 🦉`);
  });

  it('is undone by taking out each break with its space', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 600 }), line => {
        const folded = foldLine(line);
        expect(folded.replaceAll('\r\n ', '')).toBe(line);
        expect(folded).not.toContain('\uFFFD');
        for (const part of folded.split('\r\n')) {
          expect(octets(part)).toBeLessThanOrEqual(75);
        }
      }),
    );
  });
});
