import type { ServiceDelivery } from '@hone/backstage-plugin-metrics-common';
import { DataFooter, useHoneFormat } from '@hone/react';
import { Text } from '@backstage/ui';
import { useT } from '../../hooks/useT';
import { notComputable } from '../../components/notComputable';
import styles from './EntityDelivery.module.css';

/** How much of the data the numbers rest on, and why the rest is missing. */
export function DataQuality(props: {
  delivery: ServiceDelivery;
  updatedAt: number;
}) {
  const { summary, simulated, remarks } = props.delivery;
  const { leadTime, provisional, deployments } = summary;
  const t = useT();
  const format = useHoneFormat();
  if (deployments === 0 && remarks.length === 0) return null;
  const sentences = [
    leadTime.of === 0
      ? t('quality.noChanges')
      : t('quality.lead', {
          n: format.number(leadTime.n),
          count: leadTime.of,
          share: format.effect(leadTime.n / leadTime.of, { unsigned: true }),
        }),
    ...notComputable(t, summary),
    provisional.deployments > 0
      ? t('quality.provisional', { count: provisional.deployments })
      : t('quality.complete'),
    ...remarks.map(({ code, value }) =>
      t(`remark.${code}`, {
        value: code === 'newest-facts' ? format.moment(value) : value,
      }),
    ),
  ];
  return (
    <section aria-label={t('quality.title')}>
      <Text as="p" className={styles.quality}>
        <strong>{t('quality.title')}</strong> {sentences.join(' ')}
      </Text>
      <DataFooter
        updatedAt={props.updatedAt}
        n={deployments}
        simulated={simulated}
      />
    </section>
  );
}
