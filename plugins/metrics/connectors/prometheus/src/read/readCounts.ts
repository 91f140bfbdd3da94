import { InputError } from '@backstage/errors';
import { toNumber } from '../client/envelope';
import type { PrometheusClient } from '../client/PrometheusClient';
import { oneSeries } from '../query/oneSeries';
import { refuseHistograms } from '../query/refuseHistograms';
import type { QueryPlan } from '../query/queryPlan';

/** Counts of one arm over one window. */
export interface Counts {
  n: number;
  successes: number;
  mean: number | null;
  m2: number | null;
  warnings: string[];
}

async function readCount(
  client: PrometheusClient,
  query: string,
  at: Date,
  signal: AbortSignal,
): Promise<{ count: number | null; warnings: string[] }> {
  const { data, warnings } = await client.query(query, at, signal);
  if (data.resultType === 'scalar') {
    return { count: toNumber(data.result), warnings };
  }
  if (data.resultType !== 'vector') {
    throw new InputError(
      `The query returns a ${data.resultType} where a number is needed; take the increase() of a counter and sum() it`,
    );
  }
  const one = oneSeries(data.result);
  if (one?.histogram !== undefined) refuseHistograms();
  const value = one?.value;
  return { count: value ? toNumber(value) : null, warnings };
}

/**
 * Counts units and events as of the end of a window. increase() extrapolates to the edges of the window, so counts
 * come with fractions and are rounded.
 */
export async function readCounts(
  client: PrometheusClient,
  plan: Extract<QueryPlan, { type: 'ratio' }>,
  end: Date,
  signal: AbortSignal,
): Promise<Counts> {
  const [events, units] = await Promise.all([
    readCount(client, plan.numerator, end, signal),
    readCount(client, plan.denominator, end, signal),
  ]);
  const warnings = [...events.warnings, ...units.warnings];
  const n = Math.max(0, Math.round(units.count ?? 0));
  if (n === 0) return { n: 0, successes: 0, mean: null, m2: null, warnings };
  const counted = Math.max(0, Math.round(events.count ?? 0));
  if (events.count === null) {
    warnings.push(
      'The numerator has no series in this window; it was counted as 0',
    );
  }
  if (counted > n) {
    warnings.push(
      `The numerator, ${counted}, exceeds the denominator, ${n}; it was cut to it`,
    );
  }
  const successes = Math.min(counted, n);
  const mean = successes / n;
  return { n, successes, mean, m2: n * mean * (1 - mean), warnings };
}
