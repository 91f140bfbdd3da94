import { shippedPolicy } from '../policy/defaultPolicy';
import type { GovernancePolicy, RiskFacts } from '../types';
import { comparePolicies } from './comparePolicies';
import { replayPolicy } from './replayPolicy';
import type { PastStart } from './types';

const T0 = Date.parse('2026-06-01T00:00:00Z');

const LOW: RiskFacts = {
  answers: {},
  criticality: 3,
  dependents: 2,
  treatedServices: 1,
  trafficShare: 0.05,
  earlierTrials: 1,
  errorBudgetLeft: 0.9,
  recentIncidents: 0,
  inFreeze: false,
  guardrails: 1,
  guardrailsCanTell: true,
  deliveries: null,
};
const PEER: RiskFacts = { ...LOW, criticality: 1, earlierTrials: 0 };
const THREE: RiskFacts = { ...LOW, answers: { dataClasses: ['payment'] } };

let count = 0;
function start(facts: RiskFacts, failed: boolean | null): PastStart {
  count += 1;
  return { key: `EXP-${count}`, startedAt: T0 + count, facts, failed };
}

const assumptions = { latencyHours: { peer: 3, em: 8 }, catchRate: 0.2 };

/** Asks the three seats for everything. */
function board(): GovernancePolicy {
  const shipped = shippedPolicy();
  return {
    ...shipped,
    version: 4,
    risk: { ...shipped.risk, thresholds: { T1: 0, T2: 0, T3: 0 } },
  };
}

const history = [
  start(LOW, false),
  start(LOW, true),
  start(PEER, true),
  start(PEER, null),
  start(THREE, true),
  start({ ...LOW, inFreeze: true }, true),
  start({ ...LOW, errorBudgetLeft: -0.1 }, false),
];

describe('a policy over a history', () => {
  it('says who would have waited, for how long, and what that prevents', () => {
    const { side } = replayPolicy(shippedPolicy(), history, assumptions);
    expect(side).toEqual({
      policyVersion: 0,
      tiers: { T0: 4, T1: 2, T2: 0, T3: 1 },
      approvals: 5,
      blocked: 2,
      blockedFailed: 1,
      delayed: 3,
      // A seat without a number takes its deadline: Sec 48 hours.
      delayHours: 3 + 3 + 48,
      failuresPrevented: expect.closeTo(0.2 + (1 - 0.8 ** 3), 10),
    });
  });

  it('holds nothing by an error budget that is not known or not asked for', () => {
    const unknown = [start({ ...LOW, errorBudgetLeft: null }, false)];
    const empty = [start({ ...LOW, errorBudgetLeft: -1 }, false)];
    const open = { ...shippedPolicy(), errorBudgetFloor: null };
    const blocked = (policy: GovernancePolicy, starts: PastStart[]) =>
      replayPolicy(policy, starts, assumptions).side.blocked;
    expect(blocked(shippedPolicy(), unknown)).toBe(0);
    expect(blocked(shippedPolicy(), empty)).toBe(1);
    expect(blocked(open, empty)).toBe(0);
  });

  it('is empty for no history', () => {
    const { side } = replayPolicy(shippedPolicy(), [], assumptions);
    expect(side).toMatchObject({ blocked: 0, delayHours: 0, approvals: 0 });
  });

  it('does not depend on the mode', () => {
    const dry: GovernancePolicy = { ...shippedPolicy(), mode: 'dryrun' };
    expect(replayPolicy(dry, history, assumptions)).toEqual(
      replayPolicy(shippedPolicy(), history, assumptions),
    );
  });
});

describe('two policies over a history', () => {
  const compared = comparePolicies({
    inForce: shippedPolicy(),
    given: board(),
    history,
    assumptions,
  });

  it('stand side by side', () => {
    expect(compared).toMatchObject({
      starts: 7,
      failed: 4,
      inForce: { policyVersion: 0, delayed: 3 },
      given: { policyVersion: null, delayed: 7, approvals: 21 },
    });
    expect(compared.given.failuresPrevented).toBeGreaterThan(
      compared.inForce.failuresPrevented,
    );
  });

  it('name the starts that they judge differently, newest first', () => {
    expect(compared.changes.map(change => change.inForce)).toEqual([
      'T0',
      'T0',
      'T1',
      'T1',
      'T0',
      'T0',
    ]);
    expect(compared.changes[0]).toEqual({
      key: history[6].key,
      startedAt: history[6].startedAt,
      failed: false,
      inForce: 'T0',
      given: 'T3',
    });
  });

  it('are told in a sentence', () => {
    expect(compared.sentence).toBe(
      'Of 7 starts, 4 of which failed, the given policy would hold 2 (1 of which failed), let 7 wait for 336 hours in all and prevent 2 failures; the one in force would hold 2 (1 of which failed), let 3 wait for 54 hours in all and prevent 0.7 failures. 6 starts have another tier. This assumes that one person stops 20% of what would fail.',
    );
  });
});
