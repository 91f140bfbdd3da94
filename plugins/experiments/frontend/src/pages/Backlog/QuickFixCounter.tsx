import type { IdeaBalance } from '@hone/backstage-plugin-experiments-common';
import { ErrorPanel, LoadingPanel, useHoneFormat } from '@hone/react';
import { Button, Card, CardBody, Flex, Text } from '@backstage/ui';
import { useQuery } from '@tanstack/react-query';
import { useIdeasApi } from '../../hooks/useIdeasApi';
import { useT } from '../../hooks/useT';
import { queryKeys } from '../../query/queryKeys';
import { useBacklogPage } from './backlogPage';
import styles from './Backlog.module.css';

const PERCENT = { style: 'percent', maximumFractionDigits: 0 } as const;

/** How many of the chosen ideas patched the trigger only, and how many may. */
export function QuickFixCounter(props: {
  owner: string | null;
  onShow: () => void;
}) {
  const { owner, onShow } = props;
  const t = useT();
  const api = useIdeasApi();
  const { ask } = useBacklogPage();
  const query = useQuery({
    queryKey: queryKeys.balance(owner),
    queryFn: ({ signal }) => api.balance(owner ? { owner } : {}, { signal }),
    placeholderData: previous => previous,
  });
  const balance = query.data;
  return (
    <Card>
      <CardBody>
        <section aria-label={t('backlog.balance.title')}>
          <Text as="h2" className={styles.hidden}>
            {t('backlog.balance.title')}
          </Text>
          {query.isPending && <LoadingPanel lines={2} />}
          {query.error && (
            <ErrorPanel
              title={t('error.load')}
              error={query.error}
              onRetry={() => query.refetch()}
              isRetrying={query.isFetching}
              lastGoodAt={query.dataUpdatedAt || null}
            />
          )}
          {balance && (
            <Flex
              justify="between"
              align="center"
              gap="3"
              className={styles.wrap}
            >
              <BalanceText balance={balance} />
              <Flex gap="2" className={styles.wrap}>
                {balance.quickFix > 0 && (
                  <Button size="small" variant="tertiary" onPress={onShow}>
                    {t('backlog.balance.show')}
                  </Button>
                )}
                <Button
                  size="small"
                  variant="secondary"
                  onPress={() =>
                    ask({
                      kind: 'quota',
                      share: balance.quota?.maxQuickFixShare ?? null,
                    })
                  }
                >
                  {balance.quota
                    ? t('backlog.quota.change')
                    : t('backlog.quota.set')}
                </Button>
              </Flex>
            </Flex>
          )}
        </section>
      </CardBody>
    </Card>
  );
}

function BalanceText(props: { balance: IdeaBalance }) {
  const { balance } = props;
  const { systemic, quickFix, unmarked, share, interval, quota } = balance;
  const t = useT();
  const format = useHoneFormat();
  const marked = systemic + quickFix;
  const [lower, upper] = interval ?? [null, null];
  const percent = (value: number) => format.number(value, PERCENT);
  return (
    <div>
      {share === null ? (
        <Text as="p">
          {t('backlog.balance.none', { days: String(balance.windowDays) })}
        </Text>
      ) : (
        <Text as="p" weight="bold">
          {t('backlog.balance.share', {
            quickFix: String(quickFix),
            marked: String(marked),
            days: String(balance.windowDays),
            share: percent(share),
          })}
        </Text>
      )}
      <Text as="p">
        {lower !== null &&
          upper !== null &&
          `${t('backlog.balance.interval', {
            lower: percent(lower),
            upper: percent(upper),
          })} `}
        {share !== null && t('backlog.balance.systemic', { count: systemic })}{' '}
        {unmarked > 0 && t('backlog.balance.unmarked', { count: unmarked })}
      </Text>
      {quota && (
        <Text as="p" className={styles.quota} data-exceeded={quota.exceeded}>
          {quota.exceeded
            ? t('backlog.quota.exceeded', {
                share: percent(quota.maxQuickFixShare),
                reason: quota.reason,
              })
            : t('backlog.quota.kept', {
                share: percent(quota.maxQuickFixShare),
                reason: quota.reason,
              })}
        </Text>
      )}
    </div>
  );
}
