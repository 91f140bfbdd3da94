import type {
  FloorCondition,
  PolicyRisk,
  RiskAnswers,
  RiskAssessment,
  RiskFacts,
} from '../types';
import { dataClassesOf, known } from './knownFacts';

type Reversal = NonNullable<RiskAnswers['reversal']>;

/** From what is taken back at once to what never is. */
const REVERSALS: Reversal[] = ['switch', 'deployment', 'hours', 'irreversible'];

function asHard(given: Reversal, wanted: Reversal): boolean {
  return REVERSALS.indexOf(given) >= REVERSALS.indexOf(wanted);
}

/** The sentence part of each named condition that holds, or null where one does not. */
function holding(when: FloorCondition, facts: RiskFacts): string[] | null {
  const { answers, criticality, dependents } = facts;
  const { reversal } = answers;
  const tests: [unknown, () => boolean, () => string][] = [
    [
      when.dataClass,
      () => Boolean(dataClassesOf(facts)?.includes(when.dataClass!)),
      () => `touches ${when.dataClass} data`,
    ],
    [
      when.criticality,
      () => known(criticality) && criticality <= when.criticality!,
      () => `tier-${criticality} service`,
    ],
    [
      when.reversal,
      () => reversal !== undefined && asHard(reversal, when.reversal!),
      () => `way back: ${reversal}`,
    ],
    [
      when.schemaChange,
      () => answers.schemaChange === true,
      () => 'schema change',
    ],
    [
      when.minDependents,
      () => known(dependents) && dependents >= when.minDependents!,
      () => `${dependents} dependents`,
    ],
  ];
  const named = tests.filter(([condition]) => condition !== undefined);
  if (!named.every(([, holds]) => holds())) return null;
  return named.map(([, , words]) => words());
}

/**
 * The floors that apply, in the order of the policy.
 */
export function floorsOf(
  floors: PolicyRisk['floors'],
  facts: RiskFacts,
): RiskAssessment['floors'] {
  return floors.flatMap(({ rule, tier, when }) => {
    const words = holding(when, facts);
    return words ? [{ rule, tier, detail: words.join(', ') }] : [];
  });
}
