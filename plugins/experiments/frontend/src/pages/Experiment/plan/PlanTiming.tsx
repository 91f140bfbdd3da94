import {
  treatsWholeServices,
  type Experiment,
} from '@hone/backstage-plugin-experiments-common';
import { useHoneFormat, useNow } from '@hone/react';
import type { ReactNode } from 'react';
import { ActorName } from '../../../components/ActorName';
import { FactList } from '../../../components/FactList';
import { useT } from '../../../hooks/useT';
import { onHarmOf } from '../../Wizard/wizardDraft';
import { lookPosition } from './lookPosition';

type Fact = [string, ReactNode];

function useLookText(experiment: Experiment): string | null {
  const t = useT();
  const format = useHoneFormat();
  const position = lookPosition(experiment, useNow().getTime());
  if (!position) return null;
  const { next, of, at } = position;
  const count = format.number(of);
  if (next > of) return t('experiment.plan.looksOver', { count: of });
  if (at === null) return t('experiment.plan.looksPlanned', { count: of });
  return t('experiment.plan.look', {
    next: format.number(next),
    of: count,
    date: format.moment(new Date(at).toISOString()),
  });
}

/** How the trial is judged: method, looks, error rate, and what it does by itself. */
export function JudgmentFacts(props: { experiment: Experiment }) {
  const { experiment } = props;
  const { plan, design } = experiment;
  const t = useT();
  const format = useHoneFormat();
  const looks = useLookText(experiment);
  const facts: Fact[] = [];
  if (treatsWholeServices(design)) {
    facts.push([
      t('wizard.method.label'),
      design === 'stepped-wedge'
        ? t('experiment.plan.wedgeMethod')
        : t(`wizard.method.${plan.method ?? 'auto'}`),
    ]);
  }
  facts.push(
    [t('wizard.looks.label'), looks ?? t('experiment.plan.anytime')],
    [
      t('experiment.plan.alpha'),
      plan.alpha === undefined
        ? t('experiment.plan.defaults')
        : format.number(plan.alpha, {
            style: 'percent',
            maximumFractionDigits: 1,
          }),
    ],
    [
      t('wizard.stop.onHarm'),
      t(
        `wizard.stop.${onHarmOf(
          { onHarm: plan.stopRules?.onHarm ?? null },
          design,
        )}`,
      ),
    ],
    [
      t('wizard.stop.onInvalid'),
      t(`wizard.stop.${plan.stopRules?.onInvalid ?? 'tell'}`),
    ],
  );
  return <FactList facts={facts} />;
}

/** When the trial begins, ends and is read. */
export function TimingFacts(props: { experiment: Experiment }) {
  const { plan, plannedEndAt, createdBy } = props.experiment;
  const t = useT();
  const format = useHoneFormat();
  const duration = (seconds: number | undefined) =>
    seconds === undefined
      ? t('experiment.plan.defaults')
      : format.duration(seconds);
  const yesNo = (value: boolean | undefined) => {
    if (value === undefined) return t('experiment.plan.defaults');
    return value ? t('experiment.plan.yes') : t('experiment.plan.no');
  };
  return (
    <FactList
      facts={[
        [t('experiment.plan.duration'), duration(plan.durationSeconds)],
        [t('experiment.plan.minimum'), duration(plan.minimumDurationSeconds)],
        [t('experiment.plan.baseline'), duration(plan.baselineSeconds)],
        [t('experiment.plan.step'), duration(plan.stepSeconds)],
        [t('experiment.plan.randomized'), yesNo(plan.randomized)],
        [t('experiment.plan.seal'), yesNo(plan.sealEffects)],
        [
          t('experiment.plannedEnd'),
          plannedEndAt ? format.moment(plannedEndAt) : t('unknown'),
        ],
        [t('experiment.plan.by'), <ActorName key="by" actor={createdBy} />],
      ]}
    />
  );
}
