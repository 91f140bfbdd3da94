/* eslint-disable @backstage/no-forbidden-package-imports -- the text has to be one that the backend reads */
import { parsePolicy } from '@hone/backstage-plugin-experiments-backend/src/service/governance/policy/parsePolicy';
import { assessRisk } from '@hone/backstage-plugin-experiments-backend/src/service/governance/risk/assessRisk';
import type { RiskFacts } from '@hone/backstage-plugin-experiments-backend/src/service/governance/types';
import { demoEntities } from './entities';
import { DEMO_POLICY_TEXT } from './governancePolicy';
import { ROLE_CLAIMS } from './roles';

const policy = parsePolicy(DEMO_POLICY_TEXT, { version: 1 });

const DRAFT: RiskFacts = {
  answers: {},
  criticality: null,
  dependents: 1,
  treatedServices: 1,
  trafficShare: null,
  earlierTrials: 0,
  errorBudgetLeft: null,
  recentIncidents: 0,
  inFreeze: false,
  guardrails: 0,
  guardrailsCanTell: null,
  deliveries: null,
};

describe('the policy of the demo organisation', () => {
  it('gives seats to groups that the organisation has', () => {
    const groups = demoEntities()
      .filter(entity => entity.kind === 'Group')
      .map(({ metadata }) => `group:${metadata.namespace}/${metadata.name}`);
    const named = Object.values(policy.seats)
      .flat()
      .flatMap(seat => [...seat.groupRefs, ...seat.escalationRefs])
      .concat(policy.breakGlass.notifyRefs);
    expect(named).toHaveLength(7);
    for (const ref of named) expect(groups).toContain(ref);
    expect(policy.seats.T3.map(seat => seat.groupRefs)).toEqual([
      [ROLE_CLAIMS.manager],
      [ROLE_CLAIMS['release-lead']],
      [ROLE_CLAIMS.security],
    ]);
  });

  it('lets a plain draft start by itself', () => {
    expect(assessRisk(policy, DRAFT).tier).toBe('T0');
  });

  it('asks one peer about a first trial on a critical service', () => {
    const facts = { ...DRAFT, criticality: 1, dependents: 2, guardrails: 1 };
    expect(assessRisk(policy, facts)).toMatchObject({ tier: 'T1', score: 33 });
  });

  it('makes the blue/green switch of the orders database 71 points and T3', () => {
    const facts: RiskFacts = {
      ...DRAFT,
      answers: {
        dataClasses: ['payment'],
        schemaChange: true,
        reversal: 'switch',
        rehearsed: true,
      },
      criticality: 1,
      dependents: 2,
      guardrails: 1,
      guardrailsCanTell: true,
    };
    const { score, tier, floors } = assessRisk(policy, facts);
    expect({ score, tier }).toEqual({ score: 71, tier: 'T3' });
    expect(floors.map(floor => floor.rule)).toEqual(['data class = payment']);
  });
});
