import { evaluateService } from './evaluateService';
import {
  DEFAULT_RULES,
  type Commit,
  type Deployment,
  type Incident,
  type ServiceFacts,
} from './facts';

const HOUR = 3_600_000;

function commit(sha: string, hour: number, rest: Partial<Commit> = {}): Commit {
  return {
    sha,
    at: hour * HOUR,
    parents: [],
    touchesService: true,
    reverts: null,
    equivalentTo: null,
    bot: false,
    lines: null,
    ...rest,
  };
}

function deployment(
  id: string,
  hour: number | null,
  rest: Partial<Deployment> = {},
): Deployment {
  return {
    id,
    completedAt: hour === null ? null : hour * HOUR,
    sha: null,
    digest: id,
    unplanned: false,
    rollbackOf: null,
    steps: [],
    abort: null,
    ...rest,
  };
}

function incident(id: string, rest: Partial<Incident>): Incident {
  return {
    id,
    link: null,
    impactAt: null,
    detectedAt: null,
    createdAt: 0,
    mitigatedAt: null,
    ...rest,
  };
}

function evaluate(facts: Partial<ServiceFacts>) {
  return evaluateService(
    {
      targets: [],
      baselineSha: 'base',
      commits: [],
      deployments: [],
      incidents: [],
      defects: [],
      ...facts,
    },
    { asOf: 1000 * HOUR, rules: DEFAULT_RULES },
  );
}

const shas = (facts: Partial<ServiceFacts>) =>
  evaluate(facts).changes.map(change => [change.sha, change.deploymentId]);

describe('changes', () => {
  const a = commit('a', 1, { parents: ['base'] });
  const revert = commit('b', 2, { parents: ['a'], reverts: 'a' });
  const again = commit('c', 3, { parents: ['b'], reverts: 'b' });

  it('count once when a revert is taken back before production', () => {
    expect(
      shas({
        commits: [a, revert, again],
        deployments: [deployment('D', 4, { sha: 'c' })],
      }),
    ).toEqual([['a', 'D']]);
  });

  it('count when they come back after they never reached production', () => {
    expect(
      shas({
        commits: [a, revert, again],
        deployments: [
          deployment('D1', 2.5, { sha: 'b' }),
          deployment('D2', 4, { sha: 'c' }),
        ],
      }),
    ).toEqual([['c', 'D2']]);
  });

  it('do not count again when they were live before', () => {
    expect(
      shas({
        commits: [a, revert, again],
        deployments: [
          deployment('D1', 1.5, { sha: 'a' }),
          deployment('D2', 2.5, { sha: 'b' }),
          deployment('D3', 4, { sha: 'c' }),
        ],
      }),
    ).toEqual([['a', 'D1']]);
  });

  it('count once along chains and circles of cherry-picks', () => {
    const chain = [
      commit('a', 1, { parents: ['base'] }),
      commit('b', 2, { parents: ['a'], equivalentTo: 'a' }),
      commit('c', 3, { parents: ['b'], equivalentTo: 'b' }),
    ];
    const circle = [
      commit('a', 1, { parents: ['base'], equivalentTo: 'c' }),
      commit('b', 2, { parents: ['a'], equivalentTo: 'a' }),
      commit('c', 3, { parents: ['b'], equivalentTo: 'b' }),
    ];
    for (const commits of [chain, circle]) {
      expect(
        shas({ commits, deployments: [deployment('D', 4, { sha: 'c' })] }),
      ).toEqual([['a', 'D']]);
    }
  });

  it('stop at histories that go round', () => {
    const round = [
      commit('a', 1, { parents: ['b'], reverts: 'b' }),
      commit('b', 2, { parents: ['a'], reverts: 'a' }),
    ];
    expect(
      shas({
        commits: round,
        deployments: [deployment('D', 4, { sha: 'b' })],
      }),
    ).toEqual(expect.any(Array));
  });
});

describe('roll-outs', () => {
  const canary = deployment('D', null, {
    steps: [{ target: 'eu', traffic: 5, at: 10 * HOUR }],
    abort: { at: 11 * HOUR, sloBurned: false },
  });

  it('are not caught when an incident came of them', () => {
    const { releases, recoveries } = evaluate({
      deployments: [canary],
      incidents: [
        incident('I', {
          link: { type: 'deployment', id: 'D' },
          impactAt: 10.5 * HOUR,
          mitigatedAt: 11 * HOUR,
        }),
      ],
    });
    expect(releases[0]).toMatchObject({ release: { kind: 'escaped' } });
    expect(releases[0].failure).not.toBeNull();
    expect(recoveries).toMatchObject([{ durationMs: 0.5 * HOUR, ended: true }]);
  });

  it('that escaped without an incident recover when they are stopped', () => {
    const { recoveries } = evaluate({
      deployments: [
        { ...canary, steps: [{ target: 'eu', traffic: 50, at: 10 * HOUR }] },
      ],
    });
    expect(recoveries).toMatchObject([{ durationMs: HOUR, ended: true }]);
  });

  it('name what took them back', () => {
    const { releases } = evaluate({
      deployments: [
        deployment('D', 1),
        deployment('R2', 4, { rollbackOf: 'D' }),
        deployment('R1', 3, { rollbackOf: 'D' }),
      ],
    });
    expect(releases[0].failure?.rollback).toEqual({ id: 'R1', at: 3 * HOUR });
  });

  it('are linked to an incident that names no cause for a day, and as a guess', () => {
    const link = (hour: number) =>
      evaluate({
        deployments: [deployment('D', 1)],
        incidents: [incident('I', { detectedAt: hour * HOUR })],
      }).releases[0].failure?.links[0]?.confidence;
    expect(link(24)).toBe('window');
    expect(link(26)).toBeUndefined();
    expect(link(0.5)).toBeUndefined();
  });
});
