import { useApi } from '@backstage/frontend-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { useQuery } from '@tanstack/react-query';
import type { ExperimentDesign } from '@hone/backstage-plugin-experiments-common';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { clearDraft, storeDraft } from './draftStorage';
import { inferDesign } from './inferDesign';
import { validateDraft, type DraftError } from './validateDraft';
import { EMPTY_DRAFT, type WizardDraft } from './wizardDraft';

const SAVE_AFTER_MS = 400;

/** The form of the wizard: its values, what is derived from them, and their copy in this browser. */
export interface WizardFormState {
  draft: WizardDraft;
  update: (patch: Partial<WizardDraft>) => void;
  design: ExperimentDesign;
  inferredDesign: ExperimentDesign;
  errors: DraftError[];
  /** When the copy in this browser was written; null before the first change. */
  storedAt: number | null;
  reset: () => void;
  /** Removes the copy; nothing more is written afterwards. */
  finish: () => void;
}

export function useWizardForm(
  initial: WizardDraft,
  slot: string | null,
): WizardFormState {
  const [draft, setDraft] = useState(initial);
  const [storedAt, setStoredAt] = useState<number | null>(null);
  const changed = useRef(false);
  const catalog = useApi(catalogApiRef);

  const update = useCallback((patch: Partial<WizardDraft>) => {
    changed.current = true;
    setDraft(current => ({ ...current, ...patch }));
  }, []);

  useEffect(() => {
    if (!changed.current) return undefined;
    const timer = setTimeout(() => {
      const now = Date.now();
      if (storeDraft(slot, draft, now)) setStoredAt(now);
    }, SAVE_AFTER_MS);
    return () => clearTimeout(timer);
  }, [draft, slot]);

  const entity = useQuery({
    queryKey: ['experiment-wizard-entity', draft.service],
    queryFn: async () =>
      (await catalog.getEntityByRef(draft.service ?? '')) ?? null,
    enabled: draft.service !== null,
    staleTime: Infinity,
  });
  const inferredDesign = useMemo(
    () =>
      inferDesign(
        `${draft.solution} ${draft.title} ${draft.expectation}`,
        entity.data ?? undefined,
      ),
    [draft.solution, draft.title, draft.expectation, entity.data],
  );
  const design = draft.design ?? inferredDesign;
  const errors = useMemo(() => validateDraft(draft, design), [draft, design]);

  const finish = useCallback(() => {
    changed.current = false;
    clearDraft(slot);
  }, [slot]);
  const reset = useCallback(() => {
    finish();
    setStoredAt(null);
    setDraft({ ...EMPTY_DRAFT, service: initial.service });
  }, [finish, initial.service]);

  return {
    draft,
    update,
    design,
    inferredDesign,
    errors,
    storedAt,
    reset,
    finish,
  };
}
