import type { GovernancePolicy, RiskTier } from '../types';
import { shown, type PolicyFault } from './faultSentence';
import type { PolicyPath } from './PolicyText';

const TIERS: RiskTier[] = ['T0', 'T1', 'T2', 'T3'];
const POINTS = ['risk', 'points'];

/** More risk may never add fewer points: a list must not fall. */
function fallsAt(values: number[], strictly = false): number {
  return values.findIndex((value, index) => {
    if (index === 0) return false;
    const before = values[index - 1];
    return strictly ? value <= before : value < before;
  });
}

function thresholdFaults({ thresholds }: GovernancePolicy['risk']) {
  const names = ['T1', 'T2', 'T3'] as const;
  const at = fallsAt(
    names.map(name => thresholds[name]),
    true,
  );
  if (at < 0) return [];
  return [
    {
      path: ['risk', 'thresholds', names[at]],
      problem: `expected more than ${names[at - 1]}, which is ${
        thresholds[names[at - 1]]
      }, got ${thresholds[names[at]]}`,
    },
  ];
}

function stepFaults(
  factor: string,
  steps: { at: number; points: number }[],
  words: { key: string; order: string },
): PolicyFault[] {
  const path = (at: number, key: string): PolicyPath => [
    ...POINTS,
    factor,
    at,
    key,
  ];
  const place = fallsAt(
    steps.map(step => step.at),
    true,
  );
  if (place >= 0) {
    return [
      {
        path: path(place, words.key),
        problem: `expected ${words.order} the step before, got ${shown(
          Math.abs(steps[place].at),
        )}`,
      },
    ];
  }
  const fall = fallsAt(steps.map(step => step.points));
  if (fall < 0) return [];
  return [
    {
      path: path(fall, 'points'),
      problem: `expected at least the ${
        steps[fall - 1].points
      } points of the step before, because more risk never adds less, got ${
        steps[fall].points
      }`,
    },
  ];
}

function risingSteps({ points }: GovernancePolicy['risk']): PolicyFault[] {
  const rising = (['dependents', 'treatedServices', 'trafficShare'] as const)
    .map(factor => ({
      factor,
      steps: points[factor].map(step => ({ at: step.from, ...step })),
    }))
    .flatMap(({ factor, steps }) =>
      stepFaults(factor, steps, { key: 'from', order: 'more than' }),
    );
  // The less is left, the riskier it is, so these steps descend.
  const left = points.errorBudget.map(step => ({
    at: -step.below,
    points: step.points,
  }));
  return [
    ...rising,
    ...stepFaults('errorBudget', left, { key: 'below', order: 'less than' }),
  ];
}

function namedFaults({ points }: GovernancePolicy['risk']): PolicyFault[] {
  // Level 1 is the most critical one, so points may not rise with the level.
  const levels = Object.keys(points.criticality).sort().reverse();
  const level = fallsAt(levels.map(name => points.criticality[name]));
  const ways = ['switch', 'deployment', 'hours', 'irreversible'] as const;
  const way = fallsAt(ways.map(name => points.reversal[name]));
  const faults: PolicyFault[] = [];
  if (level > 0) {
    faults.push({
      path: [...POINTS, 'criticality', levels[level]],
      problem: `expected at least the ${
        points.criticality[levels[level - 1]]
      } points of level ${levels[level - 1]}, which is less critical, got ${
        points.criticality[levels[level]]
      }`,
    });
  }
  if (way > 0) {
    faults.push({
      path: [...POINTS, 'reversal', ways[way]],
      problem: `expected at least the ${
        points.reversal[ways[way - 1]]
      } points of ${ways[way - 1]}, which is easier to take back, got ${
        points.reversal[ways[way]]
      }`,
    });
  }
  return faults;
}

function twice(names: (string | null)[]): number {
  return names.findIndex((name, index) => names.indexOf(name) < index);
}

function seatFaults({ seats }: GovernancePolicy): PolicyFault[] {
  const doubled = TIERS.flatMap(tier => {
    const at = twice(seats[tier].map(seat => seat.seat));
    if (at < 0) return [];
    return [
      {
        path: ['seats', tier, at, 'seat'],
        problem: `expected each seat once, got ${shown(
          seats[tier][at].seat,
        )} twice; say count: 2 for two people`,
      },
    ];
  });
  const people = TIERS.map(tier =>
    seats[tier].reduce((sum, seat) => sum + seat.count, 0),
  );
  const at = fallsAt(people);
  if (at < 0) return doubled;
  return [
    ...doubled,
    {
      path: ['seats', TIERS[at]],
      problem: `expected at least the ${people[at - 1]} people of ${
        TIERS[at - 1]
      }, because more risk never needs fewer, got ${people[at]}`,
    },
  ];
}

function doubledFaults({ risk, budgets }: GovernancePolicy): PolicyFault[] {
  const rule = twice(risk.floors.map(floor => floor.rule));
  const owner = twice(budgets.map(budget => budget.ownerRef));
  const faults: PolicyFault[] = [];
  if (rule >= 0) {
    faults.push({
      path: ['risk', 'floors', rule, 'rule'],
      problem: `expected a name of its own, got ${shown(
        risk.floors[rule].rule,
      )} again`,
    });
  }
  if (owner >= 0) {
    faults.push({
      path: ['budgets', owner, 'ownerRef'],
      problem: `expected each owner once, got ${shown(
        budgets[owner].ownerRef,
      )} again`,
    });
  }
  return faults;
}

/**
 * What a policy says that each field may say, but all together may not: above all that more risk
 * never counts for less.
 */
export function checkOrder(policy: GovernancePolicy): PolicyFault[] {
  return [
    ...thresholdFaults(policy.risk),
    ...risingSteps(policy.risk),
    ...namedFaults(policy.risk),
    ...seatFaults(policy),
    ...doubledFaults(policy),
  ];
}
