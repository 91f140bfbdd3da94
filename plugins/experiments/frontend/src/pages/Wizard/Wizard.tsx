import { HoneApiError } from '@hone/common';
import {
  ErrorPanel,
  LoadingPanel,
  NotFoundPanel,
  useNow,
  useUrlState,
} from '@hone/react';
import { Container } from '@backstage/ui';
import { useState } from 'react';
import { useT } from '../../hooks/useT';
import { loadDraft } from './draftStorage';
import { startOf } from './startOf';
import { useInitialDraft } from './useInitialDraft';
import { EMPTY_DRAFT } from './wizardDraft';
import { WizardForm } from './WizardForm';
import { WIZARD_URL } from './wizardUrl';

/**
 * Finds what the form starts with: what was left in this browser, a draft of the server, an idea, a template, an experiment
 * to follow up, or nothing but the service.
 */
export function Wizard() {
  const t = useT();
  const now = useNow();
  const [url] = useUrlState(WIZARD_URL);
  // What was given at the start decides; later changes of the address are the form's own.
  const [{ draft: editing, from, service }] = useState(url);
  const [start] = useState(() => startOf({ draft: editing, from }));
  const slot = editing ?? (from ? `from-${from}` : service);
  const [stored] = useState(() => loadDraft(slot, now.getTime()));
  const asks = start.kind !== 'blank' && !stored;
  const query = useInitialDraft(start, service, { enabled: asks });
  // A later answer to the same question must not replace what was typed.
  const initial =
    stored?.draft ?? (asks ? query.data : { ...EMPTY_DRAFT, service });

  if (initial) {
    return (
      <WizardForm
        initial={initial}
        restoredAt={stored?.savedAt ?? null}
        slot={slot}
      />
    );
  }
  const missing =
    query.error instanceof HoneApiError && query.error.status === 404;
  if (missing) {
    return (
      <Container>
        <NotFoundPanel what={editing ?? from ?? ''} />
      </Container>
    );
  }
  return (
    <Container>
      {query.error ? (
        <ErrorPanel
          title={t('error.load')}
          error={query.error}
          onRetry={() => query.refetch()}
          isRetrying={query.isFetching}
        />
      ) : (
        <LoadingPanel height={480} what={editing ?? from ?? ''} />
      )}
    </Container>
  );
}
