import { idParam, type UrlParam, type UrlState } from '@hone/react';
import { STEPS, type Step } from './validateDraft';

/** Steps are numbered in addresses, as they are on the screen. */
const stepParam: UrlParam<Step> = {
  initial: 'problem',
  history: 'push',
  parse: text => STEPS[Number(text) - 1],
  serialize: step => String(STEPS.indexOf(step) + 1),
};

/** What the wizard keeps in the address. */
export const WIZARD_URL = {
  step: stepParam,
  service: idParam(),
  draft: idParam(),
  from: idParam(),
};

export type WizardUrlState = UrlState<typeof WIZARD_URL>;
