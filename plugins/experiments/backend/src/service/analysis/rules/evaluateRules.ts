import type { DecisionRule } from '@hone/backstage-plugin-experiments-common';
import type { Conclusion } from '../types';
import { DECISION_RULES, type RuleInput } from './decisionRules';

/**
 * Goes through the rules in order. All of them are told with their values, also those after the match, so that people
 * see how near the others are; only the first match decides.
 */
export function evaluateRules(input: RuleInput): {
  conclusion: Conclusion;
  rules: DecisionRule[];
} {
  let conclusion: Conclusion | null = null;
  const rules = DECISION_RULES.map((rule, i) => {
    const concluded: Conclusion | null = conclusion
      ? null
      : rule.conclude(input);
    conclusion ??= concluded;
    return {
      number: i + 1,
      name: rule.name,
      matched: concluded !== null,
      detail: rule.explain(input),
    };
  });
  if (!conclusion) {
    throw new Error('The last rule has to match everything');
  }
  return { conclusion, rules };
}
