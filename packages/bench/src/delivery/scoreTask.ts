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
 * Whether a predicted row, if there is one, is right in all of the columns.
 */
export function isRightRow(
  predicted: Row | undefined,
  expected: Readonly<Record<string, string>>,
  columns: Readonly<Record<string, ColumnKind>>,
): boolean {
  return (
    predicted !== undefined &&
    Object.entries(columns).every(([column, kind]) =>
      sameCell(predicted[column], expected[column], kind),
    )
  );
}

/** Rows by id; some tasks predict one cell per row. */
export function toRows(
  predicted: Readonly<Record<string, Row | Cell>>,
  columns: Readonly<Record<string, ColumnKind>>,
): Map<string, Row> {
  const [column] = Object.keys(columns);
  return new Map(
    Object.entries(predicted).map(([id, row]) => [
      id,
      row !== null && typeof row === 'object' ? row : { [column]: row },
    ]),
  );
}

/**
 * Compares rows by id, all or nothing.
 *
 * @param expected - cells as text by column, with the `id` of the row
 * @param columns - those that count
 */
export function scoreTask(
  expected: readonly Record<string, string>[],
  predicted: Readonly<Record<string, Row | Cell>>,
  columns: Readonly<Record<string, ColumnKind>>,
): TaskScore {
  const rows = toRows(predicted, columns);
  const missed = expected
    .filter(row => !isRightRow(rows.get(row.id), row, columns))
    .map(row => row.id);
  const known = new Set(expected.map(row => row.id));
  const superfluous = [...rows.keys()].filter(id => !known.has(id));
  return {
    right: expected.length - missed.length,
    of: expected.length,
    superfluous: superfluous.length,
    wrong: [...missed, ...superfluous],
  };
}
