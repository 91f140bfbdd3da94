import { createConditionExports } from '@backstage/plugin-permission-node';
import { ideaResourceRef } from './ideaResourceRef';
import { ideaRules } from './rules/ideas';

const exported = createConditionExports({
  resourceRef: ideaResourceRef,
  rules: ideaRules,
});

/**
 * Condition factories of ideas for permission policies.
 *
 * @public
 */
export const ideaConditions = exported.conditions;

/**
 * Wraps conditions on ideas into the decision that a permission policy returns.
 *
 * @public
 */
export const createIdeaConditionalDecision = exported.createConditionalDecision;
