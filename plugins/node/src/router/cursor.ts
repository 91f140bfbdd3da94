import { InputError } from '@backstage/errors';

/**
 * The sort values and id of the last row of a page.
 *
 * @public
 */
export type CursorValues = readonly (string | number | null)[];

/**
 * Packs the position of the last row into an opaque text.
 *
 * @public
 */
export function encodeCursor(values: CursorValues): string {
  return Buffer.from(JSON.stringify(values), 'utf8').toString('base64url');
}

/**
 * Reads a cursor back.
 *
 * @param length - how many values it has to have
 * @throws InputError when it was not made by {@link encodeCursor} for the same list
 * @public
 */
export function decodeCursor(
  cursor: string,
  length: number,
): (string | number | null)[] {
  try {
    const values = JSON.parse(
      Buffer.from(cursor, 'base64url').toString('utf8'),
    );
    if (
      Array.isArray(values) &&
      values.length === length &&
      values.every(v => v === null || ['string', 'number'].includes(typeof v))
    ) {
      return values;
    }
  } catch {
    // answered below: the caller only needs to know that the text is of no use
  }
  throw new InputError(
    'cursor has to be the nextCursor of an earlier page of the same list',
  );
}
