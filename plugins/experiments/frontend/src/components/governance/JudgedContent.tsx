import type {
  Experiment,
  Governance,
} from '@hone/backstage-plugin-experiments-common';
import type { ReactNode } from 'react';
import { useT } from '../../hooks/useT';
import { FactList } from '../FactList';
import { PlanChanges } from './PlanChanges';
import styles from './governance.module.css';

/** What exactly a verdict is about: the plan, its tier, the policy, and the hash that stands for all of it. */
export function JudgedContent(props: {
  governance: Governance;
  experiment: Experiment;
  /** The seat that is filled. */
  seat: string;
  /** Whether the reader chose the seat, and so knows it. */
  hideSeat: boolean;
}) {
  const { governance, experiment, seat, hideSeat } = props;
  const { key, title, assessment, boundHash } = governance;
  const t = useT();
  const judged = governance.seats.find(one => one.requirement.seat === seat);
  const facts: [string, ReactNode][] = [
    [t('judge.plan'), `${key} ${title}`],
    [
      t('judge.risk'),
      t('judge.tier', {
        tier: assessment.tier,
        score: String(assessment.score),
      }),
    ],
    [
      t('judge.policy'),
      assessment.policyVersion === 0
        ? t('governance.policyShipped')
        : t('governance.policy', { version: String(assessment.policyVersion) }),
    ],
  ];
  if (judged && !hideSeat) {
    facts.push([t('judge.seat'), judged.requirement.title]);
  }
  facts.push([
    t('judge.hash'),
    <span key="hash" className={styles.hash}>
      {boundHash}
    </span>,
  ]);
  return (
    <>
      <FactList facts={facts} />
      {judged?.changes && judged.changes.length > 0 && (
        <PlanChanges changes={judged.changes} metrics={experiment.metrics} />
      )}
    </>
  );
}
