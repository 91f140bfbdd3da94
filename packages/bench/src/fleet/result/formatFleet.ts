import { formatTable } from '../../report/formatTable';
import type { Share } from '../../statistics/shareOf';
import type { EffectScore } from './scoreEffects';
import { LEAST_COVERAGE, MOST_FALSE, type NullScore } from './scoreNull';

const percent = (value: number) => (100 * value).toFixed(1);
const points = (value: number | null) =>
  value === null ? '–' : percent(value);

function withInterval(share: Share | null): string {
  if (!share) return '–';
  const [lower, upper] = share.interval;
  return `${percent(share.share)} [${percent(lower)}, ${percent(upper)}]`;
}

function judge(met: boolean | null): string {
  if (met === null) return '–';
  return met ? 'met' : 'goal missed';
}

/** What a fleet without an effect led to, as a table. */
export function formatNull(scores: readonly NullScore[]): string {
  return formatTable([
    [
      ...['no effect', 'n', 'ship', 'roll back', 'both %'],
      `<= ${percent(MOST_FALSE)}`,
      'coverage %',
      `>= ${percent(LEAST_COVERAGE)}`,
      ...['inconclusive', 'not valid', 'other'],
    ],
    ...scores.map(score => [
      score.name,
      ...[score.n, score.ship, score.rollback].map(String),
      withInterval(score.falseDecisions),
      judge(score.withinFalse),
      withInterval(score.coverage),
      judge(score.withinCoverage),
      ...[score.inconclusive, score.invalid, score.other].map(String),
    ]),
  ]);
}

/** What a fleet with known effects led to, as a table. Errors are percentage points. */
export function formatEffects(scores: readonly EffectScore[]): string {
  return formatTable([
    [
      ...['effect', 'n', 'right %', 'wrong %', 'bias', 'RMSE', 'coverage %'],
      ...['too large when decided', 'time %'],
    ],
    ...scores.map(score => [
      `${score.design}, ${score.effect}`,
      String(score.n),
      withInterval(score.right),
      percent(score.wrong.share),
      points(score.bias),
      points(score.rmse),
      score.coverage ? percent(score.coverage.share) : '–',
      points(score.exaggeration),
      percent(score.elapsed),
    ]),
  ]);
}
