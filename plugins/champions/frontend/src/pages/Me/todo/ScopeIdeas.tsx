import { ErrorPanel, LoadingPanel } from '@hone/react';
import { Link, Text } from '@backstage/ui';
import layout from '../../../components/layout.module.css';
import { ideaLink } from '../../../hooks/experimentLinks';
import { useT } from '../../../hooks/useT';
import { useScopeIdeas } from './useScopeWork';

/** Open ideas of the scope. */
export function ScopeIdeas(props: { owners: readonly string[] }) {
  const t = useT();
  const query = useScopeIdeas(props.owners);
  const ideas = query.data?.items;
  return (
    <section aria-label={t('me.ideas')}>
      <Text as="h3" weight="bold">
        {t('me.ideas')}
      </Text>
      {query.isPending && <LoadingPanel lines={3} />}
      {query.error && (
        <ErrorPanel
          title={t('me.ideasFailed')}
          error={query.error}
          onRetry={() => query.refetch()}
          isRetrying={query.isFetching}
        />
      )}
      {ideas?.length === 0 && (
        <p className={layout.sentence}>{t('me.noIdeas')}</p>
      )}
      <ol className={layout.rows}>
        {ideas?.map(({ key, title }) => (
          <li key={key}>
            <Link href={ideaLink(key)}>
              {key} {title}
            </Link>
          </li>
        ))}
      </ol>
      {query.data?.nextCursor && <Text>{t('me.more')}</Text>}
    </section>
  );
}
