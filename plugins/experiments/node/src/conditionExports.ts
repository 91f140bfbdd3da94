import { createConditionExports } from '@backstage/plugin-permission-node';
import { experimentResourceRef } from './experimentResourceRef';
import { experimentRules } from './rules';

const exported = createConditionExports({
  resourceRef: experimentResourceRef,
  rules: experimentRules,
});

/**
 * Condition factories for permission policies.
 *
 * @public
 */
export const experimentConditions = exported.conditions;

/**
 * Wraps conditions into the decision that a permission policy returns.
 *
 * @public
 */
export const createExperimentConditionalDecision =
  exported.createConditionalDecision;
