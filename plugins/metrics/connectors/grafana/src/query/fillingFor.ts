import { InputError } from '@backstage/errors';
import {
  armMatchers,
  hasSelector,
  windowSeconds,
  type MetricReadTarget,
  type PlaceholderValues,
} from '@hone/backstage-plugin-metrics-node';
import type { QueryRules } from '../config/GrafanaConfig';
import { questionsOf, type QueryPlan, type Question } from './queryPlan';
import { rawHasSelector } from './rawQuery';
import { guessHint, serviceSelector } from './serviceSelector';

/** What the placeholders of a plan are filled with. */
export interface Filling {
  values: PlaceholderValues;
  /** What to do when there is no series; undefined when its labels are no guess. */
  hint: string | undefined;
}

function selects(question: Question): boolean {
  return question.type === 'expr'
    ? hasSelector(question.text)
    : rawHasSelector(question.query);
}

/**
 * Fills `$selector` with the matchers of the service and of the arm.
 *
 * @param durations.windowSeconds - by default the step, but at least four scrapes
 * @throws InputError when the arm cannot be told from the other one, or the service's annotation is at fault
 */
export function fillingFor(
  plan: QueryPlan,
  { entity, selector }: Pick<MetricReadTarget, 'entity' | 'selector'>,
  rules: QueryRules,
  durations: { stepSeconds: number; windowSeconds?: number },
): Filling {
  const arm = armMatchers(selector);
  const questions = questionsOf(plan);
  const blind = questions.find(question => !selects(question));
  if (blind && arm.length > 0) {
    throw new InputError(
      `query.${blind.field} has no $selector, so the arm ${arm.join(
        ',',
      )} cannot be told from the other one; put {$selector} behind the metric's name`,
    );
  }
  const { stepSeconds } = durations;
  const window =
    durations.windowSeconds ??
    windowSeconds(stepSeconds, rules.scrapeIntervalSeconds);
  const rest = { window: `${window}s`, step: `${stepSeconds}s` };
  if (!questions.some(selects)) {
    return { values: { ...rest, selector: '' }, hint: undefined };
  }
  const service = serviceSelector(entity, rules.entityLabel);
  return {
    values: { ...rest, selector: [service.matchers, ...arm].join(',') },
    hint: service.guessed ? guessHint(service) : undefined,
  };
}
