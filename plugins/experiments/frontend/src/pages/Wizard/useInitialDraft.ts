import { HoneApiError } from '@hone/common';
import { useApi } from '@backstage/frontend-plugin-api';
import { useQuery } from '@tanstack/react-query';
import { planningApiRef } from '../../api/planningApiRef';
import { useExperimentsApi } from '../../hooks/useExperimentsApi';
import { useIdeasApi } from '../../hooks/useIdeasApi';
import { useLearningsApi } from '../../hooks/useLearningsApi';
import { fromExperiment } from './fromExperiment';
import { fromIdea } from './start/fromIdea';
import { fromLearning } from './start/fromLearning';
import { fromTemplate } from './start/fromTemplate';
import type { Start } from './startOf';
import { EMPTY_DRAFT, type WizardDraft } from './wizardDraft';

function unknownTemplate(id: string): HoneApiError {
  return new HoneApiError({
    name: 'NotFoundError',
    message: `There is no template ${id}`,
    status: 404,
  });
}

/** The form that a start leads to, filled in from what it names. It is read once; the form lives on by itself. */
export function useInitialDraft(
  start: Start,
  service: string | null,
  options: { enabled: boolean },
) {
  const experiments = useExperimentsApi();
  const ideas = useIdeasApi();
  const learnings = useLearningsApi();
  const planning = useApi(planningApiRef);
  const empty: WizardDraft = { ...EMPTY_DRAFT, service };

  const read = async (request: { signal: AbortSignal }) => {
    switch (start.kind) {
      case 'idea': {
        const idea = await ideas.get(start.key, request);
        return { ...empty, ...fromIdea(idea) };
      }
      case 'learning': {
        const learning = await learnings.get(start.key, request);
        return { ...empty, ...fromLearning(learning) };
      }
      case 'template': {
        const all = await planning.templates(request);
        const template = all.find(({ id }) => id === start.id);
        if (!template) throw unknownTemplate(start.id);
        return { ...empty, ...fromTemplate(template) };
      }
      case 'draft':
      case 'follow-up':
        return fromExperiment(
          await experiments.get(start.key, request),
          start.kind === 'draft',
        );
      default:
        return empty;
    }
  };
  return useQuery({
    queryKey: ['experiment-wizard-start', start, service],
    queryFn: ({ signal }) => read({ signal }),
    enabled: options.enabled,
    // Read anew for each form, and not again below what is being typed.
    staleTime: Infinity,
    gcTime: 0,
  });
}
