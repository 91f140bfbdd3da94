import type {
  Experiment,
  ExperimentArm,
  ResolvedMetricUse,
  ResolvedQuery,
} from '@hone/backstage-plugin-experiments-common';
import { SimulatedChip, useHoneFormat } from '@hone/react';
import {
  Alert,
  Card,
  CardBody,
  Flex,
  Tag,
  TagGroup,
  Text,
} from '@backstage/ui';
import { Fragment, type ReactNode } from 'react';
import { FactList } from '../../components/FactList';
import { QueryList } from '../../components/QueryList';
import { ServiceName } from '../../components/ServiceName';
import { useT } from '../../hooks/useT';
import { formatSelector } from '../Wizard/selector';
import { HypothesisCard } from './HypothesisCard';
import styles from './Experiment.module.css';

/** Everything that was fixed before the first value was seen. */
export function PlanTab(props: {
  experiment: Experiment;
  queries: readonly ResolvedQuery[] | undefined;
}) {
  const { experiment, queries } = props;
  const t = useT();
  return (
    <Flex direction="column" gap="4">
      <Alert
        status="info"
        icon
        title={
          experiment.planHash
            ? t('experiment.plan.sealed')
            : t('experiment.plan.open')
        }
        description={
          experiment.planHash && (
            <span className={styles.hash}>
              {t('experiment.plan.sealedText', { hash: experiment.planHash })}
            </span>
          )
        }
      />
      <HypothesisCard hypothesis={experiment.hypothesis} />
      <Section title={t('experiment.plan.metrics')}>
        <ul className={styles.bullets}>
          {experiment.metrics.map(use => (
            <MetricUseItem key={use.metricId} use={use} />
          ))}
        </ul>
      </Section>
      <Section title={t('experiment.plan.arms')}>
        <FactList
          facts={[
            [
              t('experiment.plan.treated'),
              <ArmText key="treated" arm={experiment.treated} />,
            ],
            [
              t('experiment.plan.control'),
              experiment.control ? (
                <ArmText key="control" arm={experiment.control} />
              ) : (
                t('experiment.plan.controlNone')
              ),
            ],
          ]}
        />
      </Section>
      <Section title={t('experiment.plan.timing')}>
        <Timing experiment={experiment} />
      </Section>
      {experiment.tags.length > 0 && (
        <TagGroup aria-label={t('experiment.tags')}>
          {experiment.tags.map(tag => (
            <Tag key={tag} id={tag}>
              {tag}
            </Tag>
          ))}
        </TagGroup>
      )}
      <Section title={t('experiment.plan.queries')}>
        {queries && queries.length > 0 ? (
          <QueryList queries={queries} />
        ) : (
          <Text as="p">{t('experiment.plan.queriesNone')}</Text>
        )}
      </Section>
    </Flex>
  );
}

function Section(props: { title: string; children: ReactNode }) {
  return (
    <Card>
      <CardBody>
        <Text as="h3" weight="bold">
          {props.title}
        </Text>
        {props.children}
      </CardBody>
    </Card>
  );
}

function MetricUseItem(props: { use: ResolvedMetricUse }) {
  const { use } = props;
  const t = useT();
  const format = useHoneFormat();
  const percent = (value: number) => format.effect(value, { unsigned: true });
  return (
    <li>
      <strong>{use.title}</strong> ({t(`experiment.roles.${use.role}`)},{' '}
      {t(`direction.${use.direction}`)})
      {use.minimumEffect !== null &&
        `; ${t('experiment.plan.minimumEffect', {
          value: percent(use.minimumEffect),
        })}`}
      {use.role === 'guardrail' &&
        use.margin !== null &&
        `; ${t('experiment.plan.margin', { value: percent(use.margin) })}`}{' '}
      {use.simulated && <SimulatedChip />}
    </li>
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

function Timing(props: { experiment: Experiment }) {
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
        [
          t('experiment.plan.alpha'),
          plan.alpha === undefined
            ? t('experiment.plan.defaults')
            : format.number(plan.alpha, {
                style: 'percent',
                maximumFractionDigits: 1,
              }),
        ],
        [t('experiment.plan.randomized'), yesNo(plan.randomized)],
        [t('experiment.plan.seal'), yesNo(plan.sealEffects)],
        [
          t('experiment.plannedEnd'),
          plannedEndAt ? format.moment(plannedEndAt) : t('unknown'),
        ],
        [
          t('experiment.plan.by'),
          createdBy.includes(':') ? (
            <ServiceName key="by" entityRef={createdBy} />
          ) : (
            createdBy
          ),
        ],
      ]}
    />
  );
}
