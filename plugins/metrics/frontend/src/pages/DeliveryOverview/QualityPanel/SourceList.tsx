import type { DeliverySourceState } from '@hone/backstage-plugin-metrics-common';
import { LoadingPanel, useHoneFormat, WordChip } from '@hone/react';
import { Flex, Text } from '@backstage/ui';
import { LoadFailure } from '../../../components/LoadFailure';
import { useDeliverySources } from '../../../hooks/useDeliverySources';
import { useT } from '../../../hooks/useT';
import { sourceProblem } from './sourceProblem';
import { WebhookState } from './WebhookState';
import styles from '../DeliveryOverview.module.css';

/** Every source: does it work, how late is it, what has it brought. */
export function SourceList() {
  const t = useT();
  const query = useDeliverySources();
  return (
    <section aria-label={t('sources.title')}>
      <Text as="h3" variant="title-x-small">
        {t('sources.title')}
      </Text>
      {query.isPending && (
        <LoadingPanel height={160} what={t('sources.title')} />
      )}
      {query.error && (
        <LoadFailure
          title={t('sources.error')}
          name={t('sources.title')}
          query={query}
        />
      )}
      {query.data?.length === 0 && <Text as="p">{t('sources.empty')}</Text>}
      <ul className={styles.list}>
        {query.data?.map(source => (
          <Source key={source.id} source={source} />
        ))}
      </ul>
    </section>
  );
}

function Source(props: { source: DeliverySourceState }) {
  const { source } = props;
  const t = useT();
  const format = useHoneFormat();
  const problem = sourceProblem({ t, format }, source);
  const { lastSuccessAt, lastEventAt } = source;
  return (
    <li className={styles.item}>
      <Flex align="center" gap="2" className={styles.wrap}>
        <Text weight="bold">{source.title}</Text>
        <WordChip word={t(`sources.${source.state}`)} />
      </Flex>
      {problem && <span>{problem}.</span>}
      <span>
        {[
          ...(lastSuccessAt
            ? [t('sources.lastSuccess', { age: format.age(lastSuccessAt) })]
            : []),
          lastEventAt
            ? t('sources.lastEvent', { age: format.age(lastEventAt) })
            : t('sources.noEvent'),
        ].join(' ')}
      </span>
      <span>
        {t('sources.counts', {
          events: format.number(source.events),
          duplicates: format.number(source.duplicates),
          stale: format.number(source.stale),
        })}
      </span>
      {source.webhook && <WebhookState webhook={source.webhook} />}
    </li>
  );
}
