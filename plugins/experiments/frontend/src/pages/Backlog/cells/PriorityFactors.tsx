import type {
  ExpectedEffect,
  Idea,
  IdeaPriority,
} from '@hone/backstage-plugin-experiments-common';
import { useHoneFormat, type HoneFormat } from '@hone/react';
import { Text } from '@backstage/ui';
import { FactList } from '../../../components/FactList';
import { useT, type T } from '../../../hooks/useT';

const PERCENT = { style: 'percent', maximumFractionDigits: 0 } as const;
const SHORT = { maximumSignificantDigits: 3 } as const;

type Factor = IdeaPriority['ratePerMonth'] | IdeaPriority['probability'];

/** "0.45 a month × 3,900 user-minutes × 55% that it works ÷ 3 days = 322, and 97 for what is learned." */
function formula(t: T, format: HoneFormat, priority: IdeaPriority): string {
  const { valuePerDay, informationValue, ratePerMonth, impact, effortDays } =
    priority;
  if (
    valuePerDay === null ||
    ratePerMonth.value === null ||
    impact.value === null ||
    effortDays.value === null
  ) {
    return t('backlog.explain.unknown');
  }
  const learning = informationValue ?? 0;
  return t('backlog.explain.formula', {
    rate: format.number(ratePerMonth.value),
    impact: format.number(impact.value),
    unit: priority.unit,
    probability: format.number(priority.probability.value, PERCENT),
    days: format.number(effortDays.value),
    value: format.number(valuePerDay - learning, SHORT),
    learning: format.number(learning, SHORT),
    total: format.number(valuePerDay, SHORT),
  });
}

/** Where a factor comes from, in words. */
function origin(t: T, idea: Idea, { from }: { from: Factor['from'] }): string {
  return from === 'votes'
    ? t('backlog.from.votes', { count: idea.votes })
    : t(`backlog.from.${from}`);
}

/** "−4% [−8%, −1%] by pooled forecast of 3", of an experiment that tries the idea. */
function expectedEffect(
  t: T,
  format: HoneFormat,
  { mean, interval, by, forecasters }: ExpectedEffect,
): string {
  const percent = (value: number) => format.number(value, PERCENT);
  const [low, high] = interval;
  const effect = {
    mean: percent(mean),
    low: percent(low),
    high: percent(high),
  };
  return by === 'pooled'
    ? t('backlog.expected.pooled', {
        ...effect,
        forecasters: format.number(forecasters),
      })
    : t('backlog.expected.model', effect);
}

/** Why an idea stands where it stands: the formula, and each factor with where it comes from. */
export function PriorityFactors(props: { idea: Idea }) {
  const { idea } = props;
  const { priority } = idea;
  const t = useT();
  const format = useHoneFormat();
  const shown = (factor: { value: number | null; from: Factor['from'] }) =>
    factor.value === null
      ? t('unknown')
      : t('backlog.factorValue', {
          value: format.number(factor.value),
          from: origin(t, idea, factor),
        });
  return (
    <>
      <Text as="p">{formula(t, format, priority)}</Text>
      <FactList
        facts={[
          [t('backlog.factors.ratePerMonth'), shown(priority.ratePerMonth)],
          [
            t('backlog.factors.impactIn', { unit: priority.unit }),
            shown(priority.impact),
          ],
          [
            t('backlog.factors.probability'),
            t('backlog.factorValue', {
              value: format.number(priority.probability.value, PERCENT),
              from: origin(t, idea, priority.probability),
            }),
          ],
          ...(priority.expectedEffect
            ? [
                [
                  t('backlog.factors.expectedEffect'),
                  expectedEffect(t, format, priority.expectedEffect),
                ] as [string, string],
              ]
            : []),
          [t('backlog.factors.effortDays'), shown(priority.effortDays)],
        ]}
      />
    </>
  );
}
