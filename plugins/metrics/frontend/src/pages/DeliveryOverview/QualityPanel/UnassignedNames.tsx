import type { UnassignedDeliveries } from '@hone/backstage-plugin-metrics-common';
import { LoadingPanel, useHoneFormat } from '@hone/react';
import { Button, Text } from '@backstage/ui';
import { LoadFailure } from '../../../components/LoadFailure';
import { useT } from '../../../hooks/useT';
import { useUnassigned } from '../../../hooks/useUnassigned';
import { annotationLines } from './annotationLines';
import { CopyText } from './CopyText';
import styles from '../DeliveryOverview.module.css';

/** Names in events that no service answers to, and the lines that change that. */
export function UnassignedNames() {
  const t = useT();
  const query = useUnassigned();
  const { names } = query;
  return (
    <section aria-label={t('unassigned.title')}>
      <Text as="h3" variant="title-x-small">
        {t('unassigned.title')}
      </Text>
      {query.isPending && (
        <LoadingPanel height={160} what={t('unassigned.title')} />
      )}
      {query.error && (
        <LoadFailure
          title={t('unassigned.error')}
          name={t('unassigned.title')}
          query={query}
        />
      )}
      {names && (
        <Text as="p">
          {t(names.length === 0 ? 'unassigned.empty' : 'unassigned.explain')}
        </Text>
      )}
      <ul className={styles.list}>
        {names?.map(one => (
          <UnassignedName
            key={`${one.source} ${one.named} ${one.repository}`}
            unassigned={one}
          />
        ))}
      </ul>
      {query.hasNextPage && (
        <Button
          variant="secondary"
          onPress={() => query.fetchNextPage()}
          isPending={query.isFetchingNextPage}
        >
          {t('unassigned.more')}
        </Button>
      )}
    </section>
  );
}

function UnassignedName(props: { unassigned: UnassignedDeliveries }) {
  const { unassigned } = props;
  const { named, repository, source, events, lastAt } = unassigned;
  const t = useT();
  const format = useHoneFormat();
  return (
    <li className={styles.item}>
      {named && <Text weight="bold">{t('unassigned.named', { named })}</Text>}
      {repository && (
        <span>{t('unassigned.fromRepository', { repository })}</span>
      )}
      <span>
        {t('unassigned.events', {
          count: events,
          source,
          age: format.age(lastAt),
        })}
      </span>
      <CopyText
        label={t('unassigned.lines', { name: named || repository })}
        text={annotationLines(unassigned)}
      />
    </li>
  );
}
