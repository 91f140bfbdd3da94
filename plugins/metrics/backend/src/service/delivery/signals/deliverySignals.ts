import type {
  DeliverySignal,
  DeliveryWeek,
} from '@hone/backstage-plugin-metrics-common';
import { detectChangePoints } from '@hone/inference';
import { WEEKLY_MEASURES } from './measures';

/** Below this many weeks there is no normal variation to compare with. */
const FEWEST_WEEKS = 20;
/** A change that is older is the new normal. */
const RECENT_WEEKS = 26;

type Measure = (typeof WEEKLY_MEASURES)[number];

function verdict(
  measure: Measure['measure'],
  rest: Partial<DeliverySignal> & Pick<DeliverySignal, 'verdict'>,
): DeliverySignal {
  return {
    measure,
    since: null,
    before: null,
    after: null,
    direction: null,
    ...rest,
  };
}

function mean(values: readonly (number | null)[]): number {
  const known = values.filter((value): value is number => value !== null);
  return known.reduce((sum, value) => sum + value, 0) / known.length;
}

function signalOf(
  { measure, better, value, logarithmic }: Measure,
  weeks: readonly DeliveryWeek[],
): DeliverySignal {
  const values = weeks.map(value);
  const known = values.filter(v => v !== null).length;
  if (known < FEWEST_WEEKS) return verdict(measure, { verdict: 'too-few' });
  const scaled = logarithmic
    ? values.map(v => (v === null ? null : Math.log(Math.max(v, 1))))
    : values;
  // A year of weeks shows no season of weeks: one would be found in noise.
  const found = detectChangePoints({ values: scaled, seasonalPeriod: 1 });
  const last = found.ok ? found.changePoints.at(-1) : undefined;
  if (!last || last.index < weeks.length - RECENT_WEEKS) {
    return verdict(measure, { verdict: 'normal' });
  }
  const start = found.ok ? found.changePoints.at(-2)?.index ?? 0 : 0;
  const before = mean(values.slice(start, last.index));
  const after = mean(values.slice(last.index));
  const improved = better === 'higher' ? after > before : after < before;
  return verdict(measure, {
    verdict: 'changed',
    since: weeks[last.index].week,
    before,
    after,
    direction: improved ? 'better' : 'worse',
  });
}

/**
 * Says of each measure whether its weekly values changed beyond their normal variation within the last half year, by
 * the change points of `@hone/inference`.
 *
 * @param weeks - in the order of time; the running week, which is not over, is left out
 */
export function deliverySignals(
  weeks: readonly DeliveryWeek[],
): DeliverySignal[] {
  const over = weeks.filter(({ running }) => !running);
  const first = over.findIndex(({ deployments }) => deployments > 0);
  // Before the first deployment nothing was recorded; those weeks are no zeros.
  const recorded = first < 0 ? [] : over.slice(first);
  return WEEKLY_MEASURES.map(measure => signalOf(measure, recorded));
}
