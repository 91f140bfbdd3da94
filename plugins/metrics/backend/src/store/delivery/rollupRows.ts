import { fromJson } from '@hone/node';
import {
  ROLLUP_COUNTS,
  type Bins,
  type Durations,
  type Outcomes,
  type Rollup,
  type ScopedRollup,
} from './Rollup';

/** A row of `delivery_rollups`. */
export type RollupRow = Record<string, any>;

const COLUMNS = ROLLUP_COUNTS.map(count => ({
  count,
  column: count.replace(/[A-Z]/g, letter => `_${letter.toLowerCase()}`),
}));

/** Columns that differ when a roll-up differs. */
export const VALUE_COLUMNS = [
  ...COLUMNS.map(({ column }) => column),
  'content',
];

/** Numbers in one row, keys in their order, so that equal roll-ups have equal bytes. */
function flatten(bins: Bins): number[] {
  return [...bins].sort(([a], [b]) => a - b).flat();
}

function toBins(flat: readonly number[]): Bins {
  const bins: Bins = new Map();
  for (let i = 0; i < flat.length; i += 2) bins.set(flat[i], flat[i + 1]);
  return bins;
}

function flattenOutcomes(outcomes: ReadonlyMap<number, Outcomes>): number[] {
  return [...outcomes]
    .sort(([a], [b]) => a - b)
    .flatMap(([hour, { atRisk, failed, caught }]) => [
      hour,
      atRisk,
      failed,
      caught,
    ]);
}

function toOutcomes(flat: readonly number[]): Map<number, Outcomes> {
  const outcomes = new Map<number, Outcomes>();
  for (let i = 0; i < flat.length; i += 4) {
    const [hour, atRisk, failed, caught] = flat.slice(i, i + 4);
    outcomes.set(hour, { atRisk, failed, caught });
  }
  return outcomes;
}

interface Content {
  outcomes: number[];
  leadTimes: number[];
  recoveries: { ended: number[]; open: number[] };
  restorations: { ended: number[]; open: number[] };
}

const flattenDurations = ({ ended, open }: Durations) => ({
  ended: flatten(ended),
  open: flatten(open),
});

const toDurations = (flat: Content['recoveries']): Durations => ({
  ended: toBins(flat.ended),
  open: toBins(flat.open),
});

/** The columns that hold the values of a roll-up. */
export function toValues(rollup: Rollup): RollupRow {
  const row: RollupRow = {};
  for (const { count, column } of COLUMNS) row[column] = rollup[count];
  const content: Content = {
    outcomes: flattenOutcomes(rollup.outcomes),
    leadTimes: flatten(rollup.leadTimes),
    recoveries: flattenDurations(rollup.recoveries),
    restorations: flattenDurations(rollup.restorations),
  };
  row.content = JSON.stringify(content);
  return row;
}

/** Whether a row holds these values already. */
export function holds(row: RollupRow, values: RollupRow): boolean {
  return VALUE_COLUMNS.every(
    // PostgreSQL returns big integers as texts.
    column => String(row[column]) === String(values[column]),
  );
}

export function toRollup(row: RollupRow): ScopedRollup {
  const content = fromJson<Content>(row.content);
  const counts = Object.fromEntries(
    COLUMNS.map(({ count, column }) => [count, Number(row[column])]),
  ) as Pick<Rollup, (typeof ROLLUP_COUNTS)[number]>;
  return {
    scopeRef: row.scope_ref,
    week: row.week,
    rollup: {
      ...counts,
      outcomes: toOutcomes(content.outcomes),
      leadTimes: toBins(content.leadTimes),
      recoveries: toDurations(content.recoveries),
      restorations: toDurations(content.restorations),
    },
  };
}
