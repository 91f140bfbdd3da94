import type {
  LedgerEntry,
  Programme,
} from '@hone/backstage-plugin-champions-common';
import { useHoneFormat } from '@hone/react';
import { Button, Flex, Text } from '@backstage/ui';
import { useState } from 'react';
import layout from '../../../components/layout.module.css';
import { QueryPanel } from '../../../components/QueryPanel';
import { useT } from '../../../hooks/useT';
import { useTitles } from '../../../hooks/useTitles';
import { AdjustDialog } from './AdjustDialog';
import { useLedger } from './useLedger';

/** What planning counts from, entry by entry; read once somebody wants to see it. */
export function Ledger(props: { programme: Programme }) {
  const { id, permissions } = props.programme;
  const t = useT();
  const [isShown, setShown] = useState(false);
  const [adjusting, setAdjusting] = useState(false);
  const query = useLedger(id, isShown);
  return (
    <section aria-label={t('fairness.ledger.title')}>
      <Flex direction="column" gap="2">
        <Text as="h2" variant="title-x-small" weight="bold">
          {t('fairness.ledger.title')}
        </Text>
        <Text>{t('fairness.ledger.text')}</Text>
        {isShown && (
          <QueryPanel query={query} height={160}>
            {entries => <Entries entries={entries} />}
          </QueryPanel>
        )}
        <Flex gap="2" className={layout.wrap}>
          {!isShown && (
            <Button variant="secondary" onPress={() => setShown(true)}>
              {t('fairness.ledger.show')}
            </Button>
          )}
          {query.hasNextPage && (
            <Button
              variant="secondary"
              isPending={query.isFetchingNextPage}
              onPress={() => query.fetchNextPage()}
            >
              {t('fairness.ledger.more')}
            </Button>
          )}
          {permissions.manage && (
            <Button variant="tertiary" onPress={() => setAdjusting(true)}>
              {t('fairness.ledger.adjust')}
            </Button>
          )}
        </Flex>
      </Flex>
      {adjusting && (
        <AdjustDialog programmeId={id} onClose={() => setAdjusting(false)} />
      )}
    </section>
  );
}

function Entries(props: { entries: LedgerEntry[] }) {
  const { entries } = props;
  const t = useT();
  const format = useHoneFormat();
  const name = useTitles(
    entries.flatMap(({ personRef, by }) => [
      personRef,
      by.includes(':') ? by : null,
    ]),
  );
  if (entries.length === 0) {
    return <p className={layout.sentence}>{t('fairness.ledger.empty')}</p>;
  }
  return (
    <ul className={layout.rows}>
      {entries.map(({ id, personRef, credit, kind, reason, by, at }) => (
        <li key={id}>
          <p className={layout.sentence}>
            {t('fairness.ledger.line', {
              person: name(personRef),
              credit: format.number(credit, { signDisplay: 'exceptZero' }),
              kind: t(`fairness.ledger.kinds.${kind}`),
              day: format.date(at),
            })}
          </p>
          {reason && (
            <p className={layout.sentence}>
              {t('fairness.ledger.reason', {
                reason,
                actor: by.includes(':') ? name(by) : by,
              })}
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}
