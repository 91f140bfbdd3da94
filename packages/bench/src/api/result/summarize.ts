import { createRng } from '@hone/inference';
import type { OperationTimes } from '../measurement/measure';
import { bootstrapPercentile } from '../../statistics/bootstrapPercentile';
import { percentile } from '../../statistics/percentile';

/** The API may take twice the time of its bare statements and 5 ms for everything else. */
const GOAL_FACTOR = 2;
const GOAL_EXTRA_MS = 5;
/** Ten times the data may cost 30 % more time. */
const GOAL_SCALE = 1.3;

/**
 * Times of one kind, in milliseconds.
 */
export interface Spread {
  p50: number;
  p95: number;
  p99: number;
  /** 95 % interval of p95; null where there are fewer than ten requests. */
  p95_interval: [number, number] | null;
}

/**
 * What is said of one operation.
 */
export interface OperationScore {
  api: Spread;
  sql: Spread;
  /** API p95 / SQL p95. */
  ratio: number;
  /** API p95 <= 2 x SQL p95 + 5 ms. */
  within_goal: boolean;
  /** Largest compressed answer in kB (1,000 bytes). */
  kb: number;
  statements: number;
  /** The same with a tenth of the experiments; null when that was not measured. */
  tenth: {
    p95: number;
    growth: number;
    /** The same of p50, which other work on the machine disturbs less. */
    growth_p50: number;
    within_goal: boolean;
  } | null;
}

const round = (value: number) => Number(value.toFixed(3));

function spread(values: number[], label: string): Spread {
  const interval = bootstrapPercentile(values, 95, createRng(label));
  return {
    p50: round(percentile(values, 50)!),
    p95: round(percentile(values, 95)!),
    p99: round(percentile(values, 99)!),
    p95_interval: interval && [round(interval[0]), round(interval[1])],
  };
}

/**
 * Percentiles, ratios and goals of every operation.
 *
 * @param tenth - times at a tenth of the experiments
 */
export function summarize(
  times: OperationTimes[],
  tenth?: OperationTimes[],
): Record<string, OperationScore> {
  const small = new Map(
    tenth?.map(t => [
      t.name,
      { p50: percentile(t.apiMs, 50)!, p95: percentile(t.apiMs, 95)! },
    ]),
  );
  return Object.fromEntries(
    times.map(({ name, apiMs, sqlMs, maxBytes, recordings }) => {
      const api = spread(apiMs, `${name}/api`);
      const sql = spread(sqlMs, `${name}/sql`);
      const before = small.get(name);
      const score: OperationScore = {
        api,
        sql,
        ratio: round(api.p95 / sql.p95),
        within_goal: api.p95 <= GOAL_FACTOR * sql.p95 + GOAL_EXTRA_MS,
        kb: round(maxBytes / 1000),
        statements: Math.max(...recordings.map(r => r.flat().length)),
        tenth:
          before === undefined
            ? null
            : {
                p95: round(before.p95),
                growth: round(api.p95 / before.p95),
                growth_p50: round(api.p50 / before.p50),
                within_goal: api.p95 / before.p95 <= GOAL_SCALE,
              },
      };
      return [name, score];
    }),
  );
}
