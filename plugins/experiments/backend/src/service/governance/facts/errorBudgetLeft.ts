import type { ServiceContext } from '../../context';
import type { CatalogFacts } from './catalogFacts';

const WINDOW_MS = 28 * 86_400_000;
const STEP_SECONDS = 86_400;

function lastValue(points: [number | null, number | null][]): number | null {
  for (let i = points.length - 1; i >= 0; i--) {
    const value = points[i][1];
    if (value !== null) return value;
  }
  return null;
}

/**
 * The lowest share of an error budget that is left among some services; null where none of them has a metric for it, or one
 * that has does not tell.
 */
export async function errorBudgetLeft(
  context: Pick<ServiceContext, 'auth' | 'metrics'>,
  { errorBudgets }: Pick<CatalogFacts, 'errorBudgets'>,
  at: Date,
): Promise<number | null> {
  if (errorBudgets.length === 0) return null;
  const credentials = await context.auth.getOwnServiceCredentials();
  const ids = [...new Set(errorBudgets.map(one => one.metricId))];
  const [definitions, series] = await Promise.all([
    context.metrics.findMetrics(ids, credentials),
    context.metrics.querySeries(
      {
        items: errorBudgets,
        start: new Date(at.getTime() - WINDOW_MS),
        end: at,
        stepSeconds: STEP_SECONDS,
      },
      credentials,
    ),
  ]);
  const percent = new Set(ids.filter((_, i) => definitions[i]?.unit === '%'));
  const shares = series.map(({ metricId, points, error }) => {
    const value = error ? null : lastValue(points);
    if (value === null) return null;
    return percent.has(metricId) ? value / 100 : value;
  });
  return shares.includes(null) ? null : Math.min(...(shares as number[]));
}
