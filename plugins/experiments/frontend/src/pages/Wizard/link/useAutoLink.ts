import { useEffect } from 'react';
import { useCandidates } from '../useCandidates';
import type { WizardFormState } from '../useWizardForm';
import { chosenFrom } from './chosenFrom';
import { linkByName, linkByWords, linkGuardrails } from './linkMetrics';
import { useNamedMetric } from './useNamedMetric';

/** Names are looked for among as many as the API gives. */
const MOST_CANDIDATES = 20;

/**
 * Chooses the metrics that a template or an idea means once the service's are known. It never replaces a choice, and does
 * nothing for a form that began empty.
 */
export function useAutoLink(form: WizardFormState): void {
  const { draft, update } = form;
  const { wantedMetricId, wantedMetrics, wantedGuardrails } = draft;
  const byName = wantedMetrics.length > 0;
  const wants =
    draft.service !== null &&
    draft.primary === null &&
    (byName || draft.ideaKey !== null);
  const { metric, isSettled } = useNamedMetric(
    wants ? wantedMetricId : null,
    draft.service,
  );
  const searches = wants && isSettled && !metric;
  const text = byName
    ? [...wantedMetrics, ...wantedGuardrails].join(' ')
    : draft.expectation;
  const candidates = useCandidates(searches ? draft.service : null, text, {
    limit: MOST_CANDIDATES,
  });
  // What is shown while others are looked up belongs to another question.
  const items = candidates.isPlaceholderData
    ? undefined
    : candidates.data?.items;

  useEffect(() => {
    if (!wants || !metric) return;
    update({
      primary: chosenFrom(metric),
      linked: { by: 'idea', wanted: metric.title },
    });
  }, [wants, metric, update]);

  useEffect(() => {
    if (!searches || !items) return;
    const found = byName
      ? linkByName(wantedMetrics, items)
      : linkByWords(items);
    const guardrails = linkGuardrails(
      wantedGuardrails,
      items,
      found?.metric ?? null,
    );
    if (!found && guardrails.length === 0) return;
    update({
      ...(found ? { primary: found.metric, linked: found.link } : {}),
      ...(guardrails.length > 0 ? { guardrails, guardrailsTouched: true } : {}),
    });
  }, [searches, items, byName, wantedMetrics, wantedGuardrails, update]);
}
