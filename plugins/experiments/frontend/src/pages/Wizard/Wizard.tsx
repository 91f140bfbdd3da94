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
import { useExperiment } from '../../hooks/useExperiment';
import { useT } from '../../hooks/useT';
import { loadDraft } from './draftStorage';
import { fromExperiment } from './fromExperiment';
import { EMPTY_DRAFT } from './wizardDraft';
import { WizardForm } from './WizardForm';
import { WIZARD_URL } from './wizardUrl';

/**
 * Finds what the form starts with: what was left in this browser, a draft of the server, another experiment as a
 * template, or nothing but the service.
 */
export function Wizard() {
  const t = useT();
  const now = useNow();
  const [url] = useUrlState(WIZARD_URL);
  // What was given at the start decides; later changes of the address are the form's own.
  const [{ draft: editing, from, service }] = useState(url);
  const slot = editing ?? (from ? `from-${from}` : service);
  const [stored] = useState(() => loadDraft(slot, now.getTime()));
  const source = editing ?? from;
  const query = useExperiment(source ?? '', source !== null && !stored);

  if (stored) {
    return (
      <WizardForm
        initial={stored.draft}
        restoredAt={stored.savedAt}
        slot={slot}
      />
    );
  }
  if (!source) {
    return (
      <WizardForm
        initial={{ ...EMPTY_DRAFT, service }}
        restoredAt={null}
        slot={slot}
      />
    );
  }
  if (query.data) {
    return (
      <WizardForm
        initial={fromExperiment(query.data, editing !== null)}
        restoredAt={null}
        slot={slot}
      />
    );
  }
  const missing =
    query.error instanceof HoneApiError && query.error.status === 404;
  if (missing) {
    return (
      <Container>
        <NotFoundPanel what={source} />
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
        <LoadingPanel height={480} what={source} />
      )}
    </Container>
  );
}
