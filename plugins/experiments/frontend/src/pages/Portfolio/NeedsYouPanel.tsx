import { ErrorPanel, LoadingPanel } from '@hone/react';
import { Flex, Text } from '@backstage/ui';
import { NeedsYouList } from '../../components/NeedsYou/NeedsYouList';
import { useNeedsYou } from '../../hooks/useNeedsYou';
import { useT } from '../../hooks/useT';

/** Decisions and reviews that wait for the reader, above everything that does not. */
export function NeedsYouPanel() {
  const t = useT();
  const query = useNeedsYou();
  const needs = query.data;
  const count = needs?.waiting.length ?? 0;
  return (
    <section aria-label={t('needsYou.title')}>
      <Flex direction="column" gap="2">
        <Text as="h2" weight="bold">
          {needs && count > 0
            ? t('needsYou.titleCount', { count })
            : t('needsYou.title')}
        </Text>
        {query.isPending && <LoadingPanel lines={1} />}
        {query.error && (
          <ErrorPanel
            title={t('error.load')}
            error={query.error}
            onRetry={() => query.refetch()}
            isRetrying={query.isFetching}
            lastGoodAt={query.dataUpdatedAt || null}
          />
        )}
        {needs && count === 0 && <Text as="p">{t('needsYou.nothing')}</Text>}
        {needs && count > 0 && <NeedsYouList needs={needs} />}
      </Flex>
    </section>
  );
}
