import { HoneApiError } from '@hone/common';
import { ErrorPanel, LoadingPanel, NotFoundPanel } from '@hone/react';
import { Flex } from '@backstage/ui';
import { useState } from 'react';
import { useT } from '../../../hooks/useT';
import type { HEALTH_DAYS } from '../reviewsUrl';
import { PolicyForm } from './PolicyForm';
import { PolicyVersions } from './PolicyVersions';
import { PolicyView } from './PolicyView';
import { usePolicy } from './usePolicy';

type Days = (typeof HEALTH_DAYS)[number];

const UNREADABLE = [403, 404];

/** What decides who has to approve, how it came about, and what another policy would mean. */
export function PolicyTab(props: {
  /** A version from the address; null for the one in force. */
  version: string | null;
  onVersion: (version: string | null) => void;
  days: Days;
  onDays: (days: Days) => void;
  /** A text that somebody works on. */
  draft: string | null;
  onDraft: (text: string | null) => void;
}) {
  const { version, onVersion, draft, onDraft } = props;
  const t = useT();
  const [asked, setAsked] = useState(0);
  const wanted = version !== null && /^\d{1,7}$/.test(version);
  const current = usePolicy(null);
  const shown = usePolicy(wanted ? Number(version) : null);
  const error = current.error ?? shown.error;
  if (error instanceof HoneApiError && UNREADABLE.includes(error.status)) {
    return <NotFoundPanel />;
  }
  return (
    <Flex direction="column" gap="6" pt="4" pb="6">
      {error && (
        <ErrorPanel
          title={current.data ? t('portfolio.stays') : t('error.load')}
          error={error}
          onRetry={() => {
            current.refetch();
            shown.refetch();
          }}
          isRetrying={current.isFetching || shown.isFetching}
          lastGoodAt={current.dataUpdatedAt || null}
        />
      )}
      {shown.isPending && <LoadingPanel height={320} />}
      {current.data && shown.data && (
        <PolicyView
          shown={shown.data}
          current={current.data}
          onEdit={text => {
            onDraft(text);
            setAsked(asked + 1);
          }}
          onClose={() => onVersion(null)}
        />
      )}
      {current.data && draft !== null && (
        <PolicyForm
          current={current.data}
          text={draft}
          onText={onDraft}
          days={props.days}
          onDays={props.onDays}
          asked={asked}
        />
      )}
      {current.data && (
        <PolicyVersions
          document={current.data}
          onOpen={one =>
            onVersion(one === current.data.inForce ? null : String(one))
          }
        />
      )}
    </Flex>
  );
}
