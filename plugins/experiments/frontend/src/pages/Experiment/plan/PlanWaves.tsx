import type { Experiment } from '@hone/backstage-plugin-experiments-common';
import { useHoneFormat } from '@hone/react';
import { Text } from '@backstage/ui';
import { useT } from '../../../hooks/useT';
import { WavesTable } from './WavesTable';
import { PlanSection } from './PlanSection';

/** The waves of a stepped wedge: as they were drawn, or how they will be. */
export function PlanWaves(props: { experiment: Experiment }) {
  const { waves, plan } = props.experiment;
  const t = useT();
  const format = useHoneFormat();
  if (!waves && !plan.waves) return null;
  return (
    <PlanSection title={t('experiment.waves.title')}>
      {waves ? (
        <WavesTable waves={waves} />
      ) : (
        plan.waves && (
          <Text as="p">
            {t('experiment.waves.planned', {
              waves: format.number(plan.waves.count),
              period: format.duration(plan.waves.periodSeconds),
            })}
          </Text>
        )
      )}
      {Boolean(plan.waves?.transitionSeconds) && (
        <Text as="p">
          {t('experiment.waves.transition', {
            period: format.duration(plan.waves?.transitionSeconds),
          })}
        </Text>
      )}
    </PlanSection>
  );
}
