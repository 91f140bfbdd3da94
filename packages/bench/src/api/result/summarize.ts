import type { OperationTimes } from '../measurement/measure';
import { percentile } from '../../statistics/percentile';
import { spread, type Spread } from '../../statistics/spread';

/** The API may take twice the time of its bare statements and 5 ms for everything else. */
const GOAL_FACTOR = 2;
const GOAL_EXTRA_MS = 5;
/** Ten times the data may cost 30 % more time. */
const GOAL_SCALE = 1.3;

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
  /** The goal that this operation has by itself; null for most. */
  budget: { ms: number; within_goal: boolean } | null;
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
    times.map(({ name, budgetMs, apiMs, sqlMs, maxBytes, recordings }) => {
      const api = spread(apiMs, `${name}/api`);
      const sql = spread(sqlMs, `${name}/sql`);
      const before = small.get(name);
      const score: OperationScore = {
        api,
        sql,
        ratio: round(api.p95 / sql.p95),
        within_goal: api.p95 <= GOAL_FACTOR * sql.p95 + GOAL_EXTRA_MS,
        budget:
          budgetMs === undefined
            ? null
            : { ms: budgetMs, within_goal: api.p95 <= budgetMs },
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
