import type {
  Experiment,
  Governance,
} from '@hone/backstage-plugin-experiments-common';
import { HoneMarkdown, useHoneFormat } from '@hone/react';
import {
  Accordion,
  AccordionPanel,
  AccordionTrigger,
  Text,
} from '@backstage/ui';
import type { ReactNode } from 'react';
import { FactList } from '../../components/FactList';
import styles from '../../components/governance/governance.module.css';
import { ActorNames } from '../../components/governance/ActorNames';
import { useT } from '../../hooks/useT';
import { PlanArms } from '../Experiment/plan/PlanArms';
import { PlanMetrics } from '../Experiment/plan/PlanMetrics';
import { JudgmentFacts, TimingFacts } from '../Experiment/plan/PlanTiming';

/** The plan itself, folded: what is done, what it touches, what would stop it. */
export function PlanAccordion(props: {
  governance: Governance;
  experiment: Experiment;
}) {
  const { governance, experiment } = props;
  const { problem, solution, metric } = experiment.hypothesis;
  const t = useT();
  const text = (value: string) =>
    value ? <HoneMarkdown content={value} /> : t('none');
  return (
    <div>
      <Accordion>
        <AccordionTrigger title={t('reviews.plan')} />
        <AccordionPanel>
          <FactList
            facts={[
              [t('problem'), text(problem)],
              [t('solution'), text(solution)],
              [t('metric'), text(metric)],
            ]}
          />
          <PlanArms experiment={experiment} />
          <TimingFacts experiment={experiment} />
        </AccordionPanel>
      </Accordion>
      <Accordion>
        <AccordionTrigger title={t('reviews.guardrails')} />
        <AccordionPanel>
          <PlanMetrics metrics={experiment.metrics} />
          <JudgmentFacts experiment={experiment} />
        </AccordionPanel>
      </Accordion>
      <Accordion>
        <AccordionTrigger title={t('reviews.data')} />
        <AccordionPanel>
          <AnswerFacts governance={governance} />
        </AccordionPanel>
      </Accordion>
      {governance.contributors.length > 0 && (
        <Accordion>
          <AccordionTrigger title={t('governance.contributors')} />
          <AccordionPanel>
            <ActorNames actors={governance.contributors} />
          </AccordionPanel>
        </Accordion>
      )}
      <Text as="p" variant="body-small" className={styles.hash}>
        {t('governance.hash', { hash: governance.boundHash })}
      </Text>
    </div>
  );
}

function AnswerFacts(props: { governance: Governance }) {
  const { dataClasses, schemaChange, personDays, money, harmMinutes } =
    props.governance.risk;
  const t = useT();
  const format = useHoneFormat();
  const unknown = t('unknown');
  const data = dataClasses?.join(', ') || t('reviews.dataNone');
  const yesNo = schemaChange ? t('reviews.yes') : t('reviews.no');
  const facts: [string, ReactNode][] = [
    [t('reviews.dataClasses'), dataClasses ? data : unknown],
    [t('reviews.schemaChange'), schemaChange === undefined ? unknown : yesNo],
    [
      t('reviews.effort'),
      personDays === undefined
        ? unknown
        : t('reviews.personDays', { days: format.number(personDays) }),
    ],
    [t('reviews.money'), money === undefined ? unknown : format.number(money)],
    [
      t('reviews.harm'),
      harmMinutes === undefined
        ? unknown
        : t('reviews.harmMinutes', { minutes: format.number(harmMinutes) }),
    ],
  ];
  return <FactList facts={facts} />;
}
