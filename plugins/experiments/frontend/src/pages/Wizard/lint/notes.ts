import {
  HYPOTHESIS_CODES,
  lintHypothesis,
  type LintNote,
} from '@hone/backstage-plugin-experiments-common';
import { STEPS, type Step } from '../validateDraft';
import type { WizardDraft } from '../wizardDraft';

/** A remark; those on texts come from here at once, the others from the server with their English sentence. */
export type Note = Omit<LintNote, 'sentence'> & {
  sentence: LintNote['sentence'] | null;
};

/** Remarks that need nothing but the texts. */
function textNotes(draft: WizardDraft): Note[] {
  return lintHypothesis({
    problem: draft.problem,
    solution: draft.solution,
    metric: draft.expectation,
  }).map(finding => ({ ...finding, sentence: null }));
}

/** Remarks that a chosen metric answers before its definition is created, which the server cannot see. */
function answeredBy({ primary, guardrails }: WizardDraft): string[] {
  return [
    ...(primary ? ['primary-missing'] : []),
    ...(guardrails.length > 0 ? ['no-guardrail'] : []),
  ];
}

/** The form's own remarks on texts, and those of the server that the form does not know better. */
export function mergeNotes(
  draft: WizardDraft,
  served: readonly LintNote[],
): Note[] {
  const known = [...HYPOTHESIS_CODES, ...answeredBy(draft)];
  return [
    ...textNotes(draft),
    ...served.filter(({ code }) => !known.includes(code)),
  ];
}

/** Where a remark can be answered. */
export function placeOf(note: Pick<Note, 'field' | 'code'>): {
  step: Step;
  field: string;
} {
  const { field } = note;
  if (field === 'entityRef') return { step: 'problem', field: 'service' };
  if (field === 'hypothesis.problem') {
    return { step: 'problem', field: 'problem' };
  }
  if (field === 'hypothesis.solution') {
    return { step: 'solution', field: 'solution' };
  }
  if (field === 'hypothesis.metric') {
    return { step: 'metric', field: 'expectation' };
  }
  if (field.endsWith('.minimumEffect')) {
    return { step: 'metric', field: 'effect' };
  }
  if (field.startsWith('metrics')) return { step: 'metric', field: 'primary' };
  if (field.startsWith('plan.waves')) {
    return { step: 'plan', field: 'waveCount' };
  }
  // The service that is treated is chosen first of all; others only for waves.
  if (field === 'treated') return { step: 'problem', field: 'service' };
  if (field.startsWith('treated')) {
    return { step: 'plan', field: 'treatedServices' };
  }
  if (field.startsWith('control')) return { step: 'plan', field: 'control' };
  return { step: 'plan', field: 'duration' };
}

/**
 * What is worth saying at a step: remarks on it and on those before. That something is missing is said by the steps
 * themselves, and all together at the end.
 */
export function notesUpTo(notes: readonly Note[], step: Step): Note[] {
  if (step === 'check') return [...notes];
  const index = STEPS.indexOf(step);
  return notes.filter(
    note =>
      !note.code.endsWith('-missing') &&
      STEPS.indexOf(placeOf(note).step) <= index,
  );
}
