import type {
  IdeaPriority,
  Sentence,
} from '@hone/backstage-plugin-experiments-common';
import { ideaSentence } from '../ideaSentence';
import type { PriorityInput } from './computePriority';

const DEFAULT_NAMES = {
  ratePerMonth: 'rate',
  probability: 'probability',
  effortDays: 'effort',
} as const;

/**
 * Says why the worth of an idea is unknown, and so what would make it known.
 */
export function unknownSentence(input: PriorityInput): Sentence {
  const { ratePerMonth } = input.factors;
  if (ratePerMonth !== undefined || input.metricId !== null) {
    return ideaSentence('idea.worth.no-impact', {});
  }
  return ideaSentence('idea.worth.nothing', {});
}

/**
 * The whole computation in one line.
 */
export function knownSentence(
  parts: Pick<
    IdeaPriority,
    'ratePerMonth' | 'impact' | 'probability' | 'effortDays' | 'unit'
  > & { avoided: number; informationValue: number },
): Sentence {
  const defaults = (
    Object.keys(DEFAULT_NAMES) as (keyof typeof DEFAULT_NAMES)[]
  )
    .filter(factor => parts[factor].from === 'default')
    .map(factor => DEFAULT_NAMES[factor]);
  return ideaSentence(
    defaults.length > 0 ? 'idea.worth.defaults' : 'idea.worth.known',
    {
      rate: parts.ratePerMonth.value,
      impact: parts.impact.value,
      unit: parts.unit,
      probability: parts.probability.value,
      days: parts.effortDays.value,
      avoided: parts.avoided,
      information: parts.informationValue,
      defaults: defaults.join(', '),
    },
  );
}
