import type { PlanProof } from '@hone/backstage-plugin-champions-common';
import { Button } from '@backstage/ui';
import { RiShieldCheckLine } from '@remixicon/react';
import { useState } from 'react';
import { QueryPanel } from '../../../components/QueryPanel';
import { useT } from '../../../hooks/useT';
import { useProof } from './useWhy';
import styles from './Why.module.css';

/** Asks the independent checker for its word on the plan, and shows it. */
export function Proof(props: { planId: string }) {
  const { planId } = props;
  const t = useT();
  const [asked, setAsked] = useState(false);
  const query = useProof(planId, asked);
  return (
    <div>
      <Button
        variant="secondary"
        iconStart={<RiShieldCheckLine aria-hidden />}
        isPending={asked && query.isFetching}
        onPress={() => {
          if (asked) query.refetch();
          setAsked(true);
        }}
      >
        {t('why.proof.button')}
      </Button>
      <div role="status">
        {asked && (
          <QueryPanel query={query}>
            {proof => <CheckerWord proof={proof} />}
          </QueryPanel>
        )}
      </div>
    </div>
  );
}

function CheckerWord(props: { proof: PlanProof }) {
  const { problems, regions, inputHash } = props.proof;
  const t = useT();
  return (
    <>
      <p className={styles.sentence}>
        {problems.length === 0
          ? t('why.proof.agrees')
          : t('why.proof.problems', { count: problems.length })}
      </p>
      {problems.length > 0 && (
        <ul className={styles.parts}>
          {problems.map(problem => (
            <li key={problem}>{problem}</li>
          ))}
        </ul>
      )}
      {regions.map(({ name, certificate, levels }) => (
        <p key={name} className={styles.sentence}>
          {certificate
            ? t('why.proof.certificate', { region: name })
            : t('why.proof.levels', { region: name, count: levels.length })}
        </p>
      ))}
      <p className={styles.hash}>
        {t('why.proof.hash')} <code>{inputHash}</code>
      </p>
    </>
  );
}
