import type { Governance } from '@hone/backstage-plugin-experiments-common';
import { Alert, Text } from '@backstage/ui';
import { useHoneFormat } from '@hone/react';
import { useT } from '../../hooks/useT';
import styles from './governance.module.css';

/** What the gate would say to a start now, and what the plan would take from budgets. */
export function Obstacles(props: { governance: Governance }) {
  const { mode, obstacles, budgets } = props.governance;
  const t = useT();
  const format = useHoneFormat();
  const asked = budgets.filter(budget => budget.asked > 0);
  return (
    <>
      {mode !== 'enforce' && (
        <Alert status="info" title={t(`governance.mode.${mode}`)} />
      )}
      {obstacles.length === 0 ? (
        <Text as="p">{t('governance.ready')}</Text>
      ) : (
        <section aria-label={t('governance.obstacles')}>
          <Text as="p" weight="bold">
            {t('governance.obstacles')}
          </Text>
          <ul className={styles.plain}>
            {obstacles.map(({ kind, sentence }) => (
              <li key={`${kind} ${sentence}`}>{sentence}</li>
            ))}
          </ul>
        </section>
      )}
      {asked.map(({ what, quarter, asked: more, used, cap }) => (
        <Text as="p" key={`${what} ${quarter}`}>
          {t('governance.budget.title', { quarter })}:{' '}
          {t(`governance.budget.line.${what}`, {
            asked: format.number(more),
            used: format.number(used),
            cap: format.number(cap),
          })}
        </Text>
      ))}
    </>
  );
}
