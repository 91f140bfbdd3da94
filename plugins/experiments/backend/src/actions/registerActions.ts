import { registerDraftDecision } from './draftDecision';
import { registerDraftExperiment } from './draftExperiment';
import { registerGetExperiment } from './getExperiment';
import { registerListExperiments } from './listExperiments';
import { registerProposeIdea } from './proposeIdea';
import type { ActionOptions } from './types';

/**
 * What agents may do with experiments, with the rights of whoever they act for.
 */
export function registerActions(options: ActionOptions): void {
  registerListExperiments(options);
  registerGetExperiment(options);
  registerProposeIdea(options);
  registerDraftExperiment(options);
  registerDraftDecision(options);
}
