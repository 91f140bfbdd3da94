import type { DatabaseKind } from '../backend/benchDatabase';
import { readDatabaseKind } from '../backend/readDatabaseKind';
import { readWholeNumber } from '../readWholeNumber';

export interface FleetOptions {
  db: DatabaseKind;
  /** Of each fleet. */
  experiments: number;
  seed: number;
  /** File in which every trial is kept as soon as it is over. */
  keep: string | undefined;
  out: string | undefined;
}

export const DEFAULT_EXPERIMENTS = 500;

type Values = Record<string, string | boolean | undefined>;

const textOf = (value: Values[string]) =>
  value === undefined ? undefined : String(value);

/** @throws UsageError when an option is out of bounds */
export function readOptions(values: Values): FleetOptions {
  return {
    db: readDatabaseKind({ db: values.db ?? 'sqlite' }),
    experiments: readWholeNumber(values, 'experiments', {
      fallback: DEFAULT_EXPERIMENTS,
      min: 4,
      max: 5000,
    }),
    seed: readWholeNumber(values, 'seed', {
      fallback: 1,
      min: 0,
      max: 1_000_000,
    }),
    keep: textOf(values.keep),
    out: textOf(values.out),
  };
}
