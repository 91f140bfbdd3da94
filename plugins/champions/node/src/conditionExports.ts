import { createConditionExports } from '@backstage/plugin-permission-node';
import { programmeResourceRef } from './programmeResourceRef';
import { programmeRules } from './rules';

const exported = createConditionExports({
  resourceRef: programmeResourceRef,
  rules: programmeRules,
});

/**
 * Condition factories for permission policies.
 *
 * @public
 */
export const programmeConditions = exported.conditions;

/**
 * Wraps conditions into the decision that a permission policy returns.
 *
 * @public
 */
export const createProgrammeConditionalDecision =
  exported.createConditionalDecision;
