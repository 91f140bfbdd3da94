import type { Hypothesis } from '@hone/backstage-plugin-experiments-common';
import { HoneMarkdown } from '@hone/react';
import { Card, CardBody, Text } from '@backstage/ui';
import { useT } from '../../hooks/useT';
import styles from './Experiment.module.css';

/** Problem, solution, metric. */
export function HypothesisCard(props: { hypothesis: Hypothesis }) {
  const { problem, solution, metric } = props.hypothesis;
  const t = useT();
  const parts = [
    [t('problem'), problem],
    [t('solution'), solution],
    [t('metric'), metric],
  ];
  return (
    <Card>
      <CardBody>
        <Text as="h3" weight="bold">
          {t('experiment.hypothesis')}
        </Text>
        <dl className={styles.hypothesis}>
          {parts.map(([name, text]) => (
            <div key={name} className={styles.part}>
              <dt>{name}</dt>
              <dd>
                {text ? <HoneMarkdown content={text} /> : t('wizard.empty')}
              </dd>
            </div>
          ))}
        </dl>
      </CardBody>
    </Card>
  );
}
