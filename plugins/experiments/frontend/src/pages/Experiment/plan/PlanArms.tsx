import type {
  Experiment,
  ExperimentArm,
} from '@hone/backstage-plugin-experiments-common';
import { useHoneFormat } from '@hone/react';
import { Fragment } from 'react';
import { FactList } from '../../../components/FactList';
import { ServiceName } from '../../../components/ServiceName';
import { useT } from '../../../hooks/useT';
import { formatSelector } from '../../Wizard/selector';

/** What is changed, and what it is compared with. */
export function PlanArms(props: { experiment: Experiment }) {
  const { treated, control } = props.experiment;
  const t = useT();
  return (
    <FactList
      facts={[
        [t('experiment.plan.treated'), <ArmText key="treated" arm={treated} />],
        [
          t('experiment.plan.control'),
          control ? (
            <ArmText key="control" arm={control} />
          ) : (
            t('experiment.plan.controlNone')
          ),
        ],
      ]}
    />
  );
}

function ArmText(props: { arm: ExperimentArm }) {
  const { arm } = props;
  const t = useT();
  const format = useHoneFormat();
  const labels = arm.selector && formatSelector(arm.selector);
  return (
    <>
      {arm.name}
      {labels && (
        <>
          {': '}
          <code>{labels}</code>
        </>
      )}
      {arm.entityRefs && arm.entityRefs.length > 0 && (
        <>
          {': '}
          {arm.entityRefs.map((ref, index) => (
            <Fragment key={ref}>
              {index > 0 && ', '}
              <ServiceName entityRef={ref} />
            </Fragment>
          ))}
        </>
      )}
      {arm.share !== undefined &&
        ` (${t('experiment.plan.share', {
          share: format.number(arm.share, { style: 'percent' }),
        })})`}
    </>
  );
}
