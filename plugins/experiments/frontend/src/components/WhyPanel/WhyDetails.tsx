import type { Analysis } from '@hone/backstage-plugin-experiments-common';
import { useHoneFormat } from '@hone/react';
import { Flex, Text } from '@backstage/ui';
import { useT } from '../../hooks/useT';
import { ChecksList } from '../ChecksList';
import { FactList } from '../FactList';
import { QueryList } from '../QueryList';
import styles from './WhyPanel.module.css';

/** The parts of an analysis that explain its verdict. */
export function WhyDetails(props: { analysis: Analysis }) {
  const { analysis } = props;
  const t = useT();
  const format = useHoneFormat();
  return (
    <Flex direction="column" gap="5">
      <section aria-label={t('why.rules')}>
        <Text as="h3" weight="bold">
          {t('why.rules')}
        </Text>
        <ol className={styles.rules}>
          {analysis.rules.map(rule => (
            <li
              key={rule.number}
              className={styles.rule}
              data-matched={rule.matched}
            >
              <span className={styles.number} aria-hidden>
                {rule.number}
              </span>
              <span>
                <strong>
                  {t('why.rule', { number: String(rule.number) })}{' '}
                  {rule.matched ? t('why.matched') : t('why.notMatched')}
                </strong>
                {': '}
                {rule.name}
                <span className={styles.detail}>{rule.detail}</span>
              </span>
            </li>
          ))}
        </ol>
      </section>
      <section aria-label={t('why.checks')}>
        <Text as="h3" weight="bold">
          {t('why.checks')}
        </Text>
        <ChecksList checks={analysis.checks} />
      </section>
      <section aria-label={t('why.queries')}>
        <Text as="h3" weight="bold">
          {t('why.queries')}
        </Text>
        <QueryList queries={analysis.queries} />
      </section>
      <section aria-label={t('why.computed')}>
        <Text as="h3" weight="bold">
          {t('why.computed')}
        </Text>
        <FactList
          facts={[
            [t('why.method'), analysis.method],
            [t('why.version'), analysis.version],
            [t('why.seed'), analysis.seed],
            [t('why.inputs'), <code key="hash">{analysis.inputsHash}</code>],
            [t('why.n'), format.number(analysis.verdict.n)],
            [t('why.asOf'), format.moment(analysis.asOf)],
          ]}
        />
      </section>
    </Flex>
  );
}
