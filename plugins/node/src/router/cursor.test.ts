import fc from 'fast-check';
import { decodeCursor, encodeCursor } from './cursor';

describe('cursors', () => {
  it('come back as they went', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.string(), fc.integer(), fc.constant(null))),
        values => {
          expect(decodeCursor(encodeCursor(values), values.length)).toEqual(
            values,
          );
        },
      ),
    );
  });

  it('are refused when they were not made for the list', () => {
    const cursor = encodeCursor([1, 'a']);
    expect(() => decodeCursor(cursor, 3)).toThrow(/nextCursor/);
    fc.assert(
      fc.property(fc.string(), text => {
        expect(() => decodeCursor(text, 2)).toThrow(/nextCursor/);
      }),
    );
  });
});
