import { momentsOf } from '../../moments/summarize';
import { DAY_SECONDS, meanBetween, type History } from './history';

const LEAST_WEEKS = 3;
const LEAST_COVERAGE = 0.5;

/** Standard deviation of weekly means as a share of their mean; null below three weeks and around 0. */
export function weeklyNoise({ values, stepSeconds }: History): number | null {
  const length = Math.floor((7 * DAY_SECONDS) / stepSeconds);
  if (length < 1) return null;
  const means: number[] = [];
  for (let from = 0; from + length <= values.length; from += length) {
    const week = values.slice(from, from + length);
    const present = week.filter(value => value !== null).length;
    if (present < LEAST_COVERAGE * length) continue;
    means.push(meanBetween(week, 0, length)!);
  }
  if (means.length < LEAST_WEEKS) return null;
  const { mean, m2, n } = momentsOf(means);
  const share = Math.sqrt(m2 / (n - 1)) / Math.abs(mean);
  return Number.isFinite(share) ? share : null;
}
