import type { ExperimentStatus } from '@hone/backstage-plugin-experiments-common';
import { ErrorPanel, LoadingPanel, useHoneFormat } from '@hone/react';
import { Flex, Link, Text } from '@backstage/ui';
import layout from '../../../components/layout.module.css';
import { experimentLink } from '../../../hooks/experimentLinks';
import { useT, type T } from '../../../hooks/useT';
import { useStuckExperiments } from './useScopeWork';

function stateText(t: T, status: ExperimentStatus): string | null {
  return status === 'decide' || status === 'paused'
    ? t(`me.stuckState.${status}`)
    : null;
}

/** Experiments of the scope that wait for a person. */
export function StuckExperiments(props: { owners: readonly string[] }) {
  const t = useT();
  const format = useHoneFormat();
  const query = useStuckExperiments(props.owners);
  const stuck = query.data?.items;
  return (
    <section aria-label={t('me.stuck')}>
      <Text as="h3" weight="bold">
        {t('me.stuck')}
      </Text>
      {query.isPending && <LoadingPanel lines={3} />}
      {query.error && (
        <ErrorPanel
          title={t('me.stuckFailed')}
          error={query.error}
          onRetry={() => query.refetch()}
          isRetrying={query.isFetching}
        />
      )}
      {stuck?.length === 0 && (
        <p className={layout.sentence}>{t('me.noStuck')}</p>
      )}
      <ol className={layout.rows}>
        {stuck?.map(({ key, title, status, updatedAt }) => (
          <li key={key}>
            <Flex gap="3" className={layout.wrap}>
              <Link href={experimentLink(key)}>
                {key} {title}
              </Link>
              <Text>{stateText(t, status)}</Text>
              <Text>{t('me.changed', { age: format.age(updatedAt) })}</Text>
            </Flex>
          </li>
        ))}
      </ol>
      {query.data?.nextCursor && <Text>{t('me.more')}</Text>}
    </section>
  );
}
