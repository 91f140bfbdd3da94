import { readWholeNumber } from '../readWholeNumber';
import type { DatabaseKind } from '../backend/benchDatabase';
import { readDatabaseKind } from '../backend/readDatabaseKind';

/**
 * What one run of the suite measures.
 */
export interface ApiBenchOptions {
  db: DatabaseKind;
  experiments: number;
  ideas: number;
  services: number;
  seed: number;
  requests: number;
  scale: boolean;
  explain: boolean;
  out: string | undefined;
}

/** With fewer, words and filters have too little to find. */
export const MIN_EXPERIMENTS = 100;

/**
 * Reads the options of `yarn bench api`.
 *
 * @throws UsageError for a value that cannot be used
 */
export function readOptions(
  values: Record<string, string | boolean | undefined>,
): ApiBenchOptions {
  const whole = (name: string, fallback: number, min: number, max: number) =>
    readWholeNumber(values, name, { fallback, min, max });
  const experiments = whole('experiments', 100_000, MIN_EXPERIMENTS, 1_000_000);
  return {
    db: readDatabaseKind(values),
    experiments,
    ideas: whole('ideas', 10 * experiments, MIN_EXPERIMENTS, 10_000_000),
    services: whole('services', 10_000, 20, 100_000),
    seed: whole('seed', 1, 0, 1_000_000_000),
    requests: whole('requests', 300, 1, 10_000),
    scale: values.scale !== false,
    explain: values.explain === true,
    out: values.out === undefined ? undefined : String(values.out),
  };
}
