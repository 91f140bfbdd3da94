import type {
  PolicyRisk,
  RiskAnswers,
  RiskContribution,
  RiskFacts,
} from '../types';
import { dataClassesOf, known } from './knownFacts';

type Points = PolicyRisk['points'];

/** What is added, and the fact behind it; `null` points where the fact is not known. */
interface Part {
  factor: keyof Points;
  points: number | null;
  detail: string;
}

const REVERSALS: Record<NonNullable<RiskAnswers['reversal']>, string> = {
  switch: 'taken back by a switch',
  deployment: 'taken back by a deployment',
  hours: 'taken back by hours of work',
  irreversible: 'cannot be taken back',
};

function counted(count: number, one: string, many: string): string {
  return count === 1 ? `1 ${one}` : `${count} ${many}`;
}

function percent(share: number): string {
  return `${Math.round(share * 1000) / 10}%`;
}

/** The points of a yes or no; `risky` is the answer that adds them. */
function flagPoints(
  answer: boolean | undefined,
  points: number,
  risky = true,
): number | null {
  if (answer === undefined) return null;
  return answer === risky ? points : 0;
}

/** The points of the last step that is reached. */
function reached<T extends { points: number }>(
  steps: T[],
  isReached: (step: T) => boolean,
): number {
  return steps.filter(isReached).at(-1)?.points ?? 0;
}

/** A level without points of its own has those of the next less critical one that has. */
function pointsOfCriticality(points: Points, criticality: number): number {
  const levels = Object.entries(points.criticality)
    .filter(([level]) => Number(level) >= criticality)
    .map(([, value]) => value);
  return Math.max(0, ...levels);
}

function criticalityPart(points: Points, facts: RiskFacts): Part {
  const { criticality } = facts;
  if (!known(criticality)) {
    return {
      factor: 'criticality',
      points: null,
      detail: 'criticality of the services',
    };
  }
  return {
    factor: 'criticality',
    points: pointsOfCriticality(points, criticality),
    detail: `tier-${criticality} service`,
  };
}

function dataPart(points: Points, facts: RiskFacts): Part {
  const classes = dataClassesOf(facts);
  if (!classes) {
    return { factor: 'dataClasses', points: null, detail: 'data it touches' };
  }
  const unnamed = points.unknown.dataClasses ?? 0;
  const sum = classes
    // A class that the policy does not name may be any.
    .map(name => points.dataClasses[name] ?? unnamed)
    .reduce((total, value) => total + value, 0);
  const detail =
    classes.length === 0 ? 'no data of a class' : `${classes.join(', ')} data`;
  return { factor: 'dataClasses', points: sum, detail };
}

function schemaWords(schemaChange: boolean | undefined): string {
  if (schemaChange === undefined) return 'whether a schema changes';
  return schemaChange ? 'schema change' : 'no schema change';
}

function schemaPart(points: Points, { answers }: RiskFacts): Part {
  const { schemaChange } = answers;
  return {
    factor: 'schemaChange',
    points: flagPoints(schemaChange, points.schemaChange),
    detail: schemaWords(schemaChange),
  };
}

function reachParts(points: Points, facts: RiskFacts): Part[] {
  const { dependents, treatedServices, trafficShare } = facts;
  return [
    {
      factor: 'dependents',
      points: known(dependents)
        ? reached(points.dependents, step => dependents >= step.from)
        : null,
      detail: known(dependents)
        ? counted(dependents, 'dependent', 'dependents')
        : 'dependents',
    },
    {
      factor: 'treatedServices',
      points: reached(
        points.treatedServices,
        step => treatedServices >= step.from,
      ),
      detail: counted(treatedServices, 'service changes', 'services change'),
    },
    {
      factor: 'trafficShare',
      points: known(trafficShare)
        ? reached(points.trafficShare, step => trafficShare >= step.from)
        : null,
      detail: known(trafficShare)
        ? `${percent(trafficShare)} of the traffic at first`
        : 'share of the traffic',
    },
  ];
}

function rehearsedWords(rehearsed: boolean | undefined): string {
  if (rehearsed === undefined) return 'whether the way back was tried';
  return rehearsed ? 'way back rehearsed' : 'way back not rehearsed';
}

function wayBackParts(points: Points, { answers }: RiskFacts): Part[] {
  const { reversal, rehearsed } = answers;
  return [
    {
      factor: 'reversal',
      points: reversal === undefined ? null : points.reversal[reversal],
      detail: reversal === undefined ? 'the way back' : REVERSALS[reversal],
    },
    {
      factor: 'notRehearsed',
      points: flagPoints(rehearsed, points.notRehearsed, false),
      detail: rehearsedWords(rehearsed),
    },
  ];
}

function conditionParts(points: Points, facts: RiskFacts): Part[] {
  const { earlierTrials, errorBudgetLeft, recentIncidents, inFreeze } = facts;
  return [
    {
      factor: 'noEarlierTrial',
      points: earlierTrials > 0 ? 0 : points.noEarlierTrial,
      detail:
        earlierTrials > 0
          ? counted(earlierTrials, 'earlier trial', 'earlier trials')
          : 'no earlier trial like it',
    },
    {
      factor: 'errorBudget',
      points: known(errorBudgetLeft)
        ? reached(points.errorBudget, step => errorBudgetLeft < step.below)
        : null,
      detail: known(errorBudgetLeft)
        ? `${percent(errorBudgetLeft)} of the error budget left`
        : 'error budget left',
    },
    {
      factor: 'recentIncident',
      points: known(recentIncidents)
        ? flagPoints(recentIncidents > 0, points.recentIncident)
        : null,
      detail: known(recentIncidents)
        ? counted(recentIncidents, 'incident in 7 days', 'incidents in 7 days')
        : 'incidents in 7 days',
    },
    {
      factor: 'freeze',
      points: inFreeze ? points.freeze : 0,
      detail: inFreeze ? 'starts in a freeze' : 'no freeze at the start',
    },
  ];
}

function tellWords({ guardrails, guardrailsCanTell }: RiskFacts): string {
  if (guardrails < 1) return 'nothing that could tell';
  if (guardrailsCanTell === null) {
    return 'whether guardrails can tell a harm of their margins';
  }
  return guardrailsCanTell
    ? 'guardrails can tell a harm of their margins'
    : 'guardrails cannot tell a harm of their margins';
}

function guardrailParts(points: Points, facts: RiskFacts): Part[] {
  const { guardrails, guardrailsCanTell } = facts;
  return [
    {
      factor: 'noGuardrail',
      points: guardrails >= 1 ? 0 : points.noGuardrail,
      detail:
        guardrails >= 1
          ? counted(guardrails, 'guardrail', 'guardrails')
          : 'no guardrail',
    },
    {
      factor: 'guardrailsCannotTell',
      // A plan does not get safer by having no guardrail instead of one that cannot tell.
      points:
        guardrails < 1
          ? Math.max(
              points.guardrailsCannotTell,
              points.unknown.guardrailsCannotTell ?? 0,
            )
          : flagPoints(
              guardrailsCanTell ?? undefined,
              points.guardrailsCannotTell,
              false,
            ),
      detail: tellWords(facts),
    },
  ];
}

/**
 * What each factor adds to the score, in the order of the policy.
 */
export function scoreParts(
  points: Points,
  facts: RiskFacts,
): RiskContribution[] {
  const parts = [
    criticalityPart(points, facts),
    dataPart(points, facts),
    schemaPart(points, facts),
    ...reachParts(points, facts),
    ...wayBackParts(points, facts),
    ...conditionParts(points, facts),
    ...guardrailParts(points, facts),
  ];
  return parts.map(({ factor, points: added, detail }) => ({
    factor,
    points: added ?? points.unknown[factor] ?? 0,
    detail: added === null ? `not known: ${detail}` : detail,
    unknown: added === null,
  }));
}
