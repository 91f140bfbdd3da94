import type { SeriesPoint } from '@hone/backstage-plugin-metrics-common';
import type { Field, Frame } from './frameSchema';

/** One series of an answer, its points in the order of time. */
export interface FrameSeries {
  /** The name of its field is there too, under `field`. */
  labels: Record<string, string>;
  points: SeriesPoint[];
}

interface Column {
  field: Field;
  values: unknown[];
}

/** A frame with rows that is no series; the message goes on after "returns". */
export class NotASeries extends Error {}

function columnsOf({ schema, data }: Frame): Column[] {
  return (schema.fields ?? []).map((field, i) => ({
    field,
    values: data.values?.[i] ?? [],
  }));
}

function isOf(kind: 'time' | 'number' | 'string', { field }: Column): boolean {
  if (field.type !== undefined) return field.type === kind;
  // Old plugins give only the type of their own language.
  const own = field.typeInfo?.frame ?? '';
  return kind === 'number' ? /^u?int|^float/.test(own) : own.startsWith(kind);
}

function toNumber(value: unknown): number | null {
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}

function toPoints(times: unknown[], rows: number[], values: unknown[]) {
  return rows
    .flatMap<SeriesPoint>(row => {
      const at = toNumber(times[row]);
      return at === null ? [] : [[Math.round(at), toNumber(values[row])]];
    })
    .sort(([a], [b]) => a - b);
}

/** Rows with the same texts belong together: of the long form, where series are told apart by columns of texts. */
function groupsOf(texts: Column[], count: number): Map<string, number[]> {
  const groups = new Map<string, number[]>();
  for (let row = 0; row < count; row += 1) {
    const key = JSON.stringify(texts.map(({ values }) => values[row] ?? ''));
    const rows = groups.get(key);
    if (rows) rows.push(row);
    else groups.set(key, [row]);
  }
  return groups;
}

/**
 * The series of a data frame: of the wide form, one for each column of numbers; of the long form, one for each
 * combination of texts besides. A frame without rows has none.
 *
 * @throws NotASeries when it has rows without numbers or without instants
 */
export function seriesOf(frame: Frame): FrameSeries[] {
  const columns = columnsOf(frame);
  if (columns.every(({ values }) => values.length === 0)) return [];
  const numbers = columns.filter(column => isOf('number', column));
  if (numbers.length === 0) {
    throw new NotASeries(
      'no numbers; count what it finds, such as with count_over_time()',
    );
  }
  const time = columns.find(column => isOf('time', column));
  if (!time) {
    throw new NotASeries(
      'numbers without instants; set its format to time_series, or select a column of times',
    );
  }
  const texts = columns.filter(column => isOf('string', column));
  const groups = groupsOf(texts, time.values.length);
  return [...groups].flatMap(([key, rows]) => {
    const values = JSON.parse(key) as unknown[];
    const shared = Object.fromEntries(
      texts.map(({ field }, i) => [field.name, String(values[i])]),
    );
    return numbers.map(column => ({
      labels: {
        ...shared,
        ...column.field.labels,
        field: column.field.name,
      },
      points: toPoints(time.values, rows, column.values),
    }));
  });
}
