import fc from 'fast-check';
import { shippedPolicy } from '../../policy/defaultPolicy';
import type { GovernancePolicy, RiskFacts } from '../../types';

const CLASSES = ['payment', 'personal', 'health', 'telemetry'];
const REVERSALS = ['switch', 'deployment', 'hours', 'irreversible'] as const;
const TIERS = ['T0', 'T1', 'T2', 'T3'] as const;

/** Small against the thresholds, so that scores of every tier come up. */
const anyPoints = fc.integer({ min: 0, max: 8 });
const anyThreshold = fc.integer({ min: 0, max: 50 });
const ascending = (length: number) =>
  fc
    .array(anyPoints, { minLength: length, maxLength: length })
    .map(list => list.sort((a, b) => a - b));

function anySteps<T>(places: T[]): fc.Arbitrary<(T & { points: number })[]> {
  return ascending(places.length).map(points =>
    places.map((place, at) => ({ ...place, points: points[at] })),
  );
}

const anyPolicyPoints = fc.record({
  criticality: ascending(2).map(([low, high]) => ({ 3: low, 1: high })),
  dataClasses: fc.dictionary(fc.constantFrom(...CLASSES), anyPoints),
  schemaChange: anyPoints,
  dependents: anySteps([{ from: 2 }, { from: 10 }]),
  treatedServices: anySteps([{ from: 3 }]),
  trafficShare: anySteps([{ from: 0.1 }, { from: 0.5 }, { from: 1 }]),
  reversal: ascending(4).map(([a, b, c, d]) => ({
    switch: a,
    deployment: b,
    hours: c,
    irreversible: d,
  })),
  notRehearsed: anyPoints,
  noEarlierTrial: anyPoints,
  errorBudget: anySteps([{ below: 0.5 }, { below: 0 }]),
  recentIncident: anyPoints,
  freeze: anyPoints,
  noGuardrail: anyPoints,
  guardrailsCannotTell: anyPoints,
  unknown: fc.dictionary(
    fc.constantFrom('criticality', 'dataClasses', 'guardrailsCannotTell'),
    anyPoints,
  ),
});

const anyFloor = fc.record({
  tier: fc.constantFrom(...TIERS),
  when: fc
    .record(
      {
        dataClass: fc.constantFrom(...CLASSES),
        criticality: fc.integer({ min: 1, max: 4 }),
        reversal: fc.constantFrom(...REVERSALS),
        schemaChange: fc.constant(true),
        minDependents: fc.integer({ min: 1, max: 20 }),
      },
      { requiredKeys: [] },
    )
    .filter(when => Object.keys(when).length > 0),
});

const anyAutonomy = fc.record({
  maxFailRate: fc.constantFrom(0.05, 0.2, 0.5),
  probability: fc.constantFrom(0.5, 0.9),
  minDeliveries: fc.integer({ min: 1, max: 50 }),
  minCatchRate: fc.constantFrom(0, 0.5, 1),
});

/** A policy that keeps the rules of `checkOrder`. */
export const anyPolicy: fc.Arbitrary<GovernancePolicy> = fc
  .record({
    steps: fc.tuple(anyThreshold, anyThreshold, anyThreshold),
    points: anyPolicyPoints,
    floors: fc.array(anyFloor, { maxLength: 2 }),
    autonomy: fc.option(anyAutonomy),
    errorBudgetFloor: fc.constantFrom(null, 0),
  })
  .map(({ steps: [a, b, c], points, floors, autonomy, errorBudgetFloor }) => ({
    ...shippedPolicy(),
    errorBudgetFloor,
    risk: {
      thresholds: { T1: a, T2: a + b + 1, T3: a + b + c + 2 },
      points,
      floors: floors.map((floor, at) => ({ rule: `floor ${at}`, ...floor })),
      autonomy,
    },
  }));

const anyDeliveries = fc
  .record({
    matured: fc.nat({ max: 200 }),
    failedShare: fc.double({ min: 0, max: 1, noNaN: true }),
    caughtShare: fc.double({ min: 0, max: 1, noNaN: true }),
    escapedRecently: fc.boolean(),
  })
  .map(({ matured, failedShare, caughtShare, escapedRecently }) => {
    const failed = Math.floor(matured * failedShare ** 4);
    const caught = Math.floor(failed * caughtShare);
    return { matured, failed, caught, escapedRecently };
  });

const anyAnswers = fc.record(
  {
    dataClasses: fc.uniqueArray(fc.constantFrom(...CLASSES, 'Payment')),
    schemaChange: fc.boolean(),
    reversal: fc.constantFrom(...REVERSALS),
    rehearsed: fc.boolean(),
  },
  { requiredKeys: [] },
);

/** Facts that can be, known or not. */
export const anyFacts: fc.Arbitrary<RiskFacts> = fc.record({
  answers: anyAnswers,
  criticality: fc.option(fc.integer({ min: 1, max: 4 })),
  dependents: fc.option(fc.nat({ max: 30 })),
  treatedServices: fc.integer({ min: 1, max: 10 }),
  trafficShare: fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
  earlierTrials: fc.nat({ max: 3 }),
  errorBudgetLeft: fc.option(fc.double({ min: -1, max: 1, noNaN: true })),
  recentIncidents: fc.option(fc.nat({ max: 3 })),
  inFreeze: fc.boolean(),
  guardrails: fc.nat({ max: 3 }),
  guardrailsCanTell: fc.option(fc.boolean()),
  deliveries: fc.option(anyDeliveries),
});

type Worse = (facts: RiskFacts, amount: number) => RiskFacts;

function answered(
  facts: RiskFacts,
  answers: Partial<RiskFacts['answers']>,
): RiskFacts {
  return { ...facts, answers: { ...facts.answers, ...answers } };
}

/** Each makes one known fact riskier, by an amount from 0 to 1 where it has one, or leaves it as it is. */
export const WORSE: Record<string, Worse> = {
  criticality: facts => ({
    ...facts,
    criticality: facts.criticality && Math.max(1, facts.criticality - 1),
  }),
  data: (facts, amount) => {
    const { dataClasses } = facts.answers;
    if (!dataClasses) return facts;
    const added = CLASSES[Math.floor(amount * (CLASSES.length - 1))];
    return answered(facts, { dataClasses: [...dataClasses, added] });
  },
  schema: facts =>
    facts.answers.schemaChange === undefined
      ? facts
      : answered(facts, { schemaChange: true }),
  reversal: facts => {
    const { reversal } = facts.answers;
    if (!reversal) return facts;
    const next = REVERSALS[REVERSALS.indexOf(reversal) + 1] ?? reversal;
    return answered(facts, { reversal: next });
  },
  rehearsed: facts =>
    facts.answers.rehearsed === undefined
      ? facts
      : answered(facts, { rehearsed: false }),
  dependents: (facts, amount) => ({
    ...facts,
    dependents:
      facts.dependents === null
        ? null
        : facts.dependents + Math.round(amount * 10),
  }),
  services: facts => ({ ...facts, treatedServices: facts.treatedServices + 1 }),
  traffic: (facts, amount) => ({
    ...facts,
    trafficShare:
      facts.trafficShare === null
        ? null
        : facts.trafficShare + amount * (1 - facts.trafficShare),
  }),
  novelty: facts => ({
    ...facts,
    earlierTrials: Math.max(0, facts.earlierTrials - 1),
  }),
  budget: (facts, amount) => ({
    ...facts,
    errorBudgetLeft:
      facts.errorBudgetLeft === null ? null : facts.errorBudgetLeft - amount,
  }),
  incident: facts => ({
    ...facts,
    recentIncidents:
      facts.recentIncidents === null ? null : facts.recentIncidents + 1,
  }),
  freeze: facts => ({ ...facts, inFreeze: true }),
  guardrails: facts => ({
    ...facts,
    guardrails: Math.max(0, facts.guardrails - 1),
  }),
  guardrailPower: facts => ({
    ...facts,
    guardrailsCanTell: facts.guardrailsCanTell === null ? null : false,
  }),
  failure: facts => {
    const { deliveries } = facts;
    if (!deliveries || deliveries.failed >= deliveries.matured) return facts;
    return {
      ...facts,
      deliveries: { ...deliveries, failed: deliveries.failed + 1 },
    };
  },
  escape: facts => ({
    ...facts,
    deliveries: facts.deliveries && {
      ...facts.deliveries,
      escapedRecently: true,
    },
  }),
};
