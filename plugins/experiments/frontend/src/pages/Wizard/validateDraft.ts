import {
  LEAST_WEDGE_SERVICES,
  treatsWholeServices,
  type ExperimentDesign,
} from '@hone/backstage-plugin-experiments-common';
import { planOf, treatedOf, type WizardDraft } from './wizardDraft';
import { toSeconds } from './planDefaults';
import { formatSelector, parseSelector } from './selector';

export const STEPS = [
  'problem',
  'solution',
  'metric',
  'plan',
  'check',
] as const;
export type Step = (typeof STEPS)[number];

/** A sentence under `wizard.errors` and the field that it is about. */
export interface DraftError {
  step: Step;
  /** Also the id of the field, so that the list of errors can lead to it. */
  field: string;
  message:
    | 'service'
    | 'problem'
    | 'solution'
    | 'name'
    | 'expectation'
    | 'primary'
    | 'effect'
    | 'selector'
    | 'selectorForm'
    | 'sameSelector'
    | 'duration'
    | 'minimum'
    | 'share'
    | 'wedgeServices'
    | 'waveCount'
    | 'wavePeriod';
}

function armErrors(draft: WizardDraft): DraftError[] {
  const error = (
    field: string,
    message: DraftError['message'],
  ): DraftError => ({ step: 'plan', field, message });
  const treatedText = draft.treatedSelector.trim();
  const controlText = draft.controlSelector.trim();
  if (!treatedText) return [error('treated', 'selector')];
  if (!controlText) return [error('control', 'selector')];
  const treated = parseSelector(treatedText);
  const control = parseSelector(controlText);
  if (!treated) return [error('treated', 'selectorForm')];
  if (!control) return [error('control', 'selectorForm')];
  if (formatSelector(treated) === formatSelector(control)) {
    return [error('control', 'sameSelector')];
  }
  const share = draft.treatedSharePercent;
  return share >= 1 && share <= 99 ? [] : [error('share', 'share')];
}

/** What the waves of a stepped wedge lack. */
export function wedgeErrors(draft: WizardDraft): DraftError[] {
  const error = (
    field: string,
    message: DraftError['message'],
  ): DraftError => ({ step: 'plan', field, message });
  const services = treatedOf(draft).length;
  const { count, period } = draft.waves;
  if (services < LEAST_WEDGE_SERVICES) {
    return [error('treatedServices', 'wedgeServices')];
  }
  if (!(count >= 2 && count <= Math.min(20, services))) {
    return [error('waveCount', 'waveCount')];
  }
  return toSeconds(period) >= 60 ? [] : [error('wavePeriod', 'wavePeriod')];
}

function planErrors(
  draft: WizardDraft,
  design: ExperimentDesign,
): DraftError[] {
  if (design === 'stepped-wedge') return wedgeErrors(draft);
  const plan = planOf(draft, design);
  const errors = treatsWholeServices(design) ? [] : armErrors(draft);
  const duration = toSeconds(plan.duration);
  const minimum = toSeconds(plan.minimum);
  if (!(duration >= 60)) {
    errors.push({ step: 'plan', field: 'duration', message: 'duration' });
  } else if (!(minimum >= 0 && minimum <= duration)) {
    errors.push({ step: 'plan', field: 'minimum', message: 'minimum' });
  }
  return errors;
}

/** What each step still lacks, in the order of the steps. */
export function validateDraft(
  draft: WizardDraft,
  design: ExperimentDesign,
): DraftError[] {
  const errors: DraftError[] = [];
  const need = (
    ok: boolean,
    step: Step,
    field: string,
    message: DraftError['message'],
  ) => {
    if (!ok) errors.push({ step, field, message });
  };
  const title = draft.title.trim();
  need(draft.service !== null, 'problem', 'service', 'service');
  need(draft.problem.trim().length >= 10, 'problem', 'problem', 'problem');
  need(draft.solution.trim() !== '', 'solution', 'solution', 'solution');
  need(title.length >= 3 && title.length <= 140, 'solution', 'name', 'name');
  need(draft.expectation.trim() !== '', 'metric', 'expectation', 'expectation');
  need(draft.primary !== null, 'metric', 'primary', 'primary');
  need(draft.minimumEffectPercent > 0, 'metric', 'effect', 'effect');
  return [...errors, ...planErrors(draft, design)];
}

/** What keeps a form from being saved as a draft: the server needs a service and a title, the rest may follow. */
export function draftBlockers(errors: DraftError[]): DraftError[] {
  return errors.filter(
    ({ field }) =>
      !['problem', 'solution', 'expectation', 'primary'].includes(field),
  );
}
