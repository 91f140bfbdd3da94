import fc from 'fast-check';
import { parsePolicy } from '../policy/parsePolicy';
import { SHIPPED_POLICY_TEXT, shippedPolicy } from '../policy/defaultPolicy';
import type { RiskAssessment, RiskFacts } from '../types';
import { anyFacts, anyPolicy, WORSE } from './__testUtils__/anyRisk';
import { assessRisk } from './assessRisk';
import { riseSince } from './riseSince';
import { RISK_TIERS } from './tiers';

const RUNS = { numRuns: 1000, seed: 20261127 };

const rank = (tier: RiskAssessment['tier']) => RISK_TIERS.indexOf(tier);

/** A plan that says nothing about risk, on a catalog that says nothing about its services. */
const PLAIN: RiskFacts = {
  answers: {},
  criticality: null,
  dependents: null,
  treatedServices: 1,
  trafficShare: null,
  earlierTrials: 0,
  errorBudgetLeft: null,
  recentIncidents: null,
  inFreeze: false,
  guardrails: 0,
  guardrailsCanTell: null,
  deliveries: null,
};

const ORDERS_DATABASE: RiskFacts = {
  ...PLAIN,
  answers: {
    dataClasses: ['payment'],
    schemaChange: true,
    reversal: 'switch',
    rehearsed: true,
  },
  criticality: 1,
  dependents: 14,
  trafficShare: 0.05,
  errorBudgetLeft: 0.8,
  recentIncidents: 0,
  guardrails: 1,
  guardrailsCanTell: true,
};

const assess = (facts: RiskFacts) => assessRisk(shippedPolicy(), facts);

function addedBy(assessment: RiskAssessment) {
  return assessment.contributions
    .filter(part => part.points > 0)
    .map(part => `+${part.points} ${part.detail}`);
}

describe('the risk of a change', () => {
  it('is printed with parts that add up', () => {
    const assessment = assess(ORDERS_DATABASE);
    expect(addedBy(assessment)).toEqual([
      '+15 tier-1 service',
      '+20 payment data',
      '+18 schema change',
      '+10 14 dependents',
      '+8 no earlier trial like it',
    ]);
    expect(assessment).toMatchObject({ score: 71, tier: 'T3' });
    expect(assessment.floors).toContainEqual({
      rule: 'data class = payment',
      tier: 'T3',
      detail: 'touches payment data',
    });
    expect(assessment.contributions).toContainEqual({
      factor: 'guardrailsCannotTell',
      points: 0,
      detail: 'guardrails can tell a harm of their margins',
      unknown: false,
    });
  });

  it('is T0 where nothing is known and nothing was said', () => {
    expect(assess(PLAIN)).toMatchObject({ tier: 'T0', floors: [] });
    expect(assess({ ...PLAIN, trafficShare: 1 }).tier).toBe('T0');
    const unknown = assess(PLAIN).contributions.filter(part => part.unknown);
    expect(unknown.map(part => part.factor)).toEqual([
      'criticality',
      'dataClasses',
      'schemaChange',
      'dependents',
      'trafficShare',
      'reversal',
      'notRehearsed',
      'errorBudget',
      'recentIncident',
    ]);
  });

  it('counts what is not known where the policy says so', () => {
    const text = SHIPPED_POLICY_TEXT.replace(
      'unknown: {}',
      'unknown: { dataClasses: 10, criticality: 8 }',
    );
    const strict = parsePolicy(text, { version: 1 });
    const assessment = assessRisk(strict, PLAIN);
    expect(assessment.score).toBe(assess(PLAIN).score + 18);
    expect(assessment.contributions[0]).toEqual({
      factor: 'criticality',
      points: 8,
      detail: 'not known: criticality of the services',
      unknown: true,
    });
    // A class that the policy has never heard of may be any.
    const odd = { ...PLAIN, answers: { dataClasses: ['genome'] } };
    expect(assessRisk(strict, odd).contributions[1].points).toBe(10);
  });

  it('takes a number that says nothing for not known', () => {
    const broken = { ...PLAIN, criticality: NaN, dependents: NaN };
    expect(assess(broken)).toEqual(assess(PLAIN));
  });

  it('gives a level between two the points of the less critical one', () => {
    const text = SHIPPED_POLICY_TEXT.replace('2: 8, ', '');
    const policy = parsePolicy(text, { version: 1 });
    const points = (criticality: number) =>
      assessRisk(policy, { ...PLAIN, criticality }).contributions[0].points;
    expect([1, 2, 3, 4].map(points)).toEqual([15, 3, 3, 0]);
  });
});

describe('for any policy and facts the assessment', () => {
  it('has parts that add up, and the highest tier of score and floors', () => {
    fc.assert(
      fc.property(anyPolicy, anyFacts, (policy, facts) => {
        const found = assessRisk(policy, facts);
        const sum = found.contributions.reduce((s, part) => s + part.points, 0);
        expect(found.score).toBe(sum);
        expect(found.contributions.every(part => part.points >= 0)).toBe(true);
        const highest = Math.max(
          rank(found.scoreTier),
          ...found.floors.map(floor => rank(floor.tier)),
        );
        const autonomous = Boolean(found.autonomy?.earned);
        expect(rank(found.tier)).toBe(autonomous ? 0 : highest);
      }),
      RUNS,
    );
  });

  it('is the same for the same input and leaves the input as it was', () => {
    fc.assert(
      fc.property(anyPolicy, anyFacts, (policy, facts) => {
        const before = JSON.stringify([policy, facts]);
        const first = assessRisk(policy, facts);
        expect(assessRisk(policy, structuredClone(facts))).toEqual(first);
        expect(JSON.stringify([policy, facts])).toBe(before);
      }),
      RUNS,
    );
  });

  it.each(Object.keys(WORSE))('never falls with more risk: %s', name => {
    fc.assert(
      fc.property(
        anyPolicy,
        anyFacts,
        fc.double({ min: 0, max: 1, noNaN: true }),
        (policy, facts, amount) => {
          const before = assessRisk(policy, facts);
          const after = assessRisk(policy, WORSE[name](facts, amount));
          expect(rank(after.tier)).toBeGreaterThanOrEqual(rank(before.tier));
          after.contributions.forEach((part, at) =>
            expect(part.points).toBeGreaterThanOrEqual(
              before.contributions[at].points,
            ),
          );
          const rules = after.floors.map(floor => floor.rule);
          for (const { rule } of before.floors) expect(rules).toContain(rule);
        },
      ),
      RUNS,
    );
  });

  it('lets nobody start by themselves after an escaped failure, with an empty budget or under a floor', () => {
    let earned = 0;
    fc.assert(
      fc.property(anyPolicy, anyFacts, (policy, facts) => {
        const { autonomy, scoreTier, floors } = assessRisk(policy, facts);
        if (!autonomy?.earned) return;
        earned += 1;
        expect(scoreTier).toBe('T1');
        expect(floors.every(floor => floor.tier === 'T0')).toBe(true);
        expect(facts.deliveries!.escapedRecently).toBe(false);
        expect(facts.errorBudgetLeft ?? 1).toBeGreaterThan(0);
      }),
      RUNS,
    );
    expect(earned).toBeGreaterThan(20);
  });

  it('says what rose exactly where something did', () => {
    fc.assert(
      fc.property(anyPolicy, anyFacts, anyFacts, (policy, a, b) => {
        const approved = assessRisk(policy, a);
        const now = assessRisk(policy, b);
        expect(riseSince(approved, approved)).toEqual([]);
        const rose =
          rank(now.tier) > rank(approved.tier) ||
          now.contributions.some(
            (part, at) => part.points > approved.contributions[at].points,
          ) ||
          now.floors.some(
            floor => !approved.floors.some(then => then.rule === floor.rule),
          );
        expect(riseSince(approved, now).length > 0).toBe(rose);
      }),
      RUNS,
    );
  });
});

describe('earned autonomy', () => {
  const peer: RiskFacts = {
    ...PLAIN,
    criticality: 1,
    errorBudgetLeft: 0.6,
    deliveries: { matured: 200, failed: 3, caught: 2, escapedRecently: false },
  };
  const record = (over: Partial<NonNullable<RiskFacts['deliveries']>>) => ({
    ...peer,
    deliveries: { ...peer.deliveries!, ...over },
  });

  it('lets a T1 start by itself and says why', () => {
    expect(assess(peer)).toMatchObject({
      scoreTier: 'T1',
      tier: 'T0',
      autonomy: {
        earned: true,
        sentence:
          'Starts by itself: 3 of 200 deliveries failed, so fewer than 5% fail with a probability of 99.1%.',
      },
    });
  });

  it.each<[string, RiskFacts, string]>([
    ['nothing is known', { ...peer, deliveries: null }, 'deliveries are not'],
    [
      'too few are old enough',
      record({ matured: 59, failed: 0, caught: 0 }),
      '59 deliveries are old enough to be judged, 60 would do',
    ],
    [
      'too many failed',
      record({ failed: 8, caught: 8 }),
      '8 of 200 deliveries failed',
    ],
    [
      'failures were caught late',
      record({ caught: 1 }),
      '1 of 3 failures were caught before they reached everybody, 50% would do',
    ],
    [
      'a failure escaped',
      record({ escapedRecently: true }),
      'a failure reached everybody in the last 28 days',
    ],
    [
      'the budget is empty',
      { ...peer, errorBudgetLeft: 0 },
      'the error budget is empty',
    ],
    [
      'the budget cannot be read',
      { ...peer, errorBudgetLeft: null },
      'the error budget is not known',
    ],
    [
      'the counts contradict each other',
      record({ failed: 201 }),
      '201 failures of 200 deliveries cannot be judged',
    ],
  ])('ends where %s', (_, facts, sentence) => {
    const { tier, autonomy } = assess(facts);
    expect(tier).toBe('T1');
    expect(autonomy).toMatchObject({ earned: false });
    expect(autonomy!.sentence).toContain(sentence);
  });

  it('needs no error budget where the policy has no such gate', () => {
    const policy = { ...shippedPolicy(), errorBudgetFloor: null };
    expect(assessRisk(policy, { ...peer, errorBudgetLeft: null }).tier).toBe(
      'T0',
    );
  });

  it('makes no difference to other tiers', () => {
    expect(assess({ ...peer, criticality: 4 }).autonomy).toBeNull();
    expect(assess(ORDERS_DATABASE).autonomy).toBeNull();
  });
});

describe('what rose since an approval', () => {
  it('is told with both amounts', () => {
    const approved = assess(PLAIN);
    const now = assess({
      ...PLAIN,
      criticality: 1,
      answers: { dataClasses: ['personal'] },
    });
    expect(riseSince(approved, now)).toEqual([
      'The tier rose from T0 to T2, which needs other seats.',
      'Tier-1 service: 15 points, was 0 (not known: criticality of the services).',
      'Personal data: 15 points, was 0 (not known: data it touches).',
      'The floor "data class = personal" applies now (touches personal data): at least T2.',
    ]);
    expect(riseSince(now, approved)).toEqual([]);
  });

  it('includes a lost autonomy', () => {
    const facts: RiskFacts = {
      ...PLAIN,
      criticality: 1,
      errorBudgetLeft: 0.6,
      deliveries: {
        matured: 200,
        failed: 0,
        caught: 0,
        escapedRecently: false,
      },
    };
    const now = { ...facts, deliveries: null };
    expect(riseSince(assess(facts), assess(now))).toEqual([
      'The tier rose from T0 to T1, which needs other seats.',
    ]);
  });
});
