import { parseTime } from './parseTime';
import type { Cell, Row } from './predictions';
import type { ColumnKind } from './tasks';

/**
 * How the rows of a task came out.
 */
export interface TaskScore {
  /** Rows that are right in every column. */
  right: number;
  /** Expected rows. */
  of: number;
  /** Predicted rows that should not be there. */
  superfluous: number;
  /** Ids of expected rows that are wrong or missing, then of superfluous ones. */
  wrong: string[];
}

function sameCell(
  predicted: Cell | undefined,
  expected: string,
  kind: ColumnKind,
): boolean {
  if (expected === '') return predicted === null || predicted === '';
  if (predicted === undefined || predicted === null || predicted === '') {
    return false;
  }
  switch (kind) {
    case 'number':
      return Number(predicted) === Number(expected);
    case 'time': {
      const instant = parseTime(expected);
      return instant !== null && parseTime(String(predicted)) === instant;
    }
    default:
      return String(predicted) === expected;
  }
}

/**
 * Compares rows by id, all or nothing.
 *
 * @param expected - cells as text by column, with the `id` of the row
 * @param columns - those that count
 */
export function scoreTask(
  expected: readonly Record<string, string>[],
  predicted: Readonly<Record<string, Row>>,
  columns: Readonly<Record<string, ColumnKind>>,
): TaskScore {
  const isRight = (row: Record<string, string>) =>
    Object.hasOwn(predicted, row.id) &&
    Object.entries(columns).every(([column, kind]) =>
      sameCell(predicted[row.id][column], row[column], kind),
    );
  const missed = expected.filter(row => !isRight(row)).map(row => row.id);
  const known = new Set(expected.map(row => row.id));
  const superfluous = Object.keys(predicted).filter(id => !known.has(id));
  return {
    right: expected.length - missed.length,
    of: expected.length,
    superfluous: superfluous.length,
    wrong: [...missed, ...superfluous],
  };
}
