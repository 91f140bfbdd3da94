import type { Delegation } from '@hone/backstage-plugin-experiments-common';
import { ErrorPanel, useHoneFormat } from '@hone/react';
import { Button, Flex, Text } from '@backstage/ui';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ActionError } from '../../components/ActionError';
import { ActorName } from '../../components/ActorName';
import { useGovernanceApi } from '../../hooks/useGovernanceApi';
import { useT } from '../../hooks/useT';
import { useToast } from '../../hooks/useToast';
import { queryKeys } from '../../query/queryKeys';
import { DelegateDialog } from './DelegateDialog';
import styles from './Reviews.module.css';

/** Who approves in the reader's place, and in whose place the reader may. */
export function Delegations() {
  const t = useT();
  const api = useGovernanceApi();
  const [isAdding, setAdding] = useState(false);
  const query = useQuery({
    queryKey: queryKeys.delegations,
    queryFn: ({ signal }) => api.delegations({ signal }),
  });
  return (
    <section aria-label={t('delegation.title')}>
      <Flex direction="column" gap="2" align="start">
        <Text as="h2" weight="bold">
          {t('delegation.title')}
        </Text>
        {query.error && (
          <ErrorPanel
            title={t('error.load')}
            error={query.error}
            onRetry={() => query.refetch()}
            isRetrying={query.isFetching}
          />
        )}
        {query.data?.length === 0 && <Text as="p">{t('delegation.none')}</Text>}
        {query.data && query.data.length > 0 && (
          <ul className={styles.list}>
            {query.data.map(one => (
              <DelegationItem key={one.id} delegation={one} />
            ))}
          </ul>
        )}
        {query.data && (
          <Button variant="secondary" onPress={() => setAdding(true)}>
            {t('delegation.add')}
          </Button>
        )}
      </Flex>
      {isAdding && <DelegateDialog onClose={() => setAdding(false)} />}
    </section>
  );
}

function DelegationItem(props: { delegation: Delegation }) {
  const { id, fromRef, toRef, seat, until, mine, reason } = props.delegation;
  const t = useT();
  const format = useHoneFormat();
  const toast = useToast();
  const api = useGovernanceApi();
  const client = useQueryClient();
  const ending = useMutation({
    mutationFn: () => api.endDelegation(id),
    onSuccess: () => {
      toast(t('delegation.ended'));
      return client.invalidateQueries({ queryKey: queryKeys.all });
    },
  });
  return (
    <li className={styles.item}>
      <ActorName actor={mine ? toRef : fromRef} />{' '}
      {mine ? t('delegation.given') : t('delegation.got')}
      <p className={styles.facts}>
        <span>
          {seat ? t('delegation.seat', { seat }) : t('delegation.everySeat')}
        </span>
        <span>{t('delegation.until', { at: format.moment(until) })}</span>
        <span>{reason}</span>
      </p>
      <ActionError error={ending.error} experimentKey="" />
      {mine && (
        <Button
          variant="tertiary"
          size="small"
          isPending={ending.isPending}
          onPress={() => ending.mutate()}
        >
          {t('delegation.end')}
        </Button>
      )}
    </li>
  );
}
