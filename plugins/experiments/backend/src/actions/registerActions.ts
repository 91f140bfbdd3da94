import { registerDraftDecision } from './draftDecision';
import { registerDraftExperiment } from './draftExperiment';
import { registerGetExperiment } from './getExperiment';
import { registerGetGovernance, registerListReviews } from './governance';
import { registerGetLearning, registerListLearnings } from './learnings';
import { registerListExperiments } from './listExperiments';
import { registerProposeIdea } from './proposeIdea';
import type { ActionOptions } from './types';

/**
 * What agents may do with experiments, with the rights of whoever they act for.
 */
export function registerActions(options: ActionOptions): void {
  registerListExperiments(options);
  registerGetExperiment(options);
  registerListLearnings(options);
  registerGetLearning(options);
  registerListReviews(options);
  registerGetGovernance(options);
  registerProposeIdea(options);
  registerDraftExperiment(options);
  registerDraftDecision(options);
}
