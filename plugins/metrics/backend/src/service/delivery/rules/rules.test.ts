import { automaticConfidence, causeConfidence } from './causes';
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

describe('what people say about an incident', () => {
  const deployments = [deployment('D1', 1), deployment('D2', 2)];
  const failed = (rest: Partial<Incident>) =>
    evaluate({
      deployments,
      incidents: [incident('I', { impactAt: 3 * HOUR, ...rest })],
    })
      .releases.filter(({ failure }) => failure !== null)
      .map(({ release, failure }) => [
        release.deployment.id,
        failure!.links[0].confidence,
      ]);

  it('goes before what the source says and before the rules', () => {
    const person = { type: 'deployment', id: 'D1' } as const;
    expect(failed({})).toEqual([['D2', 'window']]);
    expect(failed({ person })).toEqual([['D1', 'person']]);
    expect(failed({ person, link: { type: 'deployment', id: 'D2' } })).toEqual([
      ['D1', 'person'],
    ]);
    expect(failed({ person, link: { type: 'none' } })).toEqual([
      ['D1', 'person'],
    ]);
    expect(failed({ person: { type: 'none' } })).toEqual([]);
  });

  it('leaves no failure behind when it names a deployment that is not known', () => {
    expect(failed({ person: { type: 'deployment', id: 'gone' } })).toEqual([]);
  });

  it('stands beside what the rules would say', () => {
    const { incidents } = evaluate({
      deployments,
      incidents: [
        incident('late', { impactAt: 5 * HOUR }),
        incident('early', {
          impactAt: 3 * HOUR,
          person: { type: 'deployment', id: 'D1' },
        }),
      ],
    });
    expect(incidents).toMatchObject([
      {
        incident: { id: 'early' },
        cause: { deploymentId: 'D1', confidence: 'person' },
        automatic: { deploymentId: 'D2', confidence: 'window' },
      },
      {
        incident: { id: 'late' },
        cause: { deploymentId: 'D2', confidence: 'window' },
        automatic: { deploymentId: 'D2', confidence: 'window' },
      },
    ]);
  });

  it('is as sure about none as about a deployment', () => {
    const sure = (rest: Partial<Incident>) => {
      const [linked] = evaluate({
        incidents: [incident('I', rest)],
      }).incidents;
      return [causeConfidence(linked), automaticConfidence(linked)];
    };
    expect(sure({})).toEqual([null, null]);
    expect(sure({ link: { type: 'none' } })).toEqual(['explicit', 'explicit']);
    expect(sure({ person: { type: 'none' } })).toEqual(['person', null]);
  });

  it('lets an attempt that was caught have escaped', () => {
    const { releases } = evaluate({
      deployments: [
        deployment('D', null, {
          steps: [{ target: 'eu', traffic: 5, at: HOUR }],
          abort: { at: 2 * HOUR, sloBurned: false },
        }),
      ],
      incidents: [incident('I', { person: { type: 'deployment', id: 'D' } })],
    });
    expect(releases[0].release.kind).toBe('escaped');
  });
});

describe('the last deployment before an incident', () => {
  const linked = (minute: number) =>
    evaluate({
      deployments: [
        deployment('D1', 1),
        deployment('D2', 2),
        deployment('D3', 2),
        deployment('R', 3, { rollbackOf: 'D3' }),
      ],
      incidents: [incident('I', { impactAt: (minute / 60) * HOUR })],
    }).incidents[0].automatic?.deploymentId;

  it.each([
    [59, undefined],
    [60, 'D1'],
    [119, 'D1'],
    [120, 'D3'],
    // What puts older content back is no cause.
    [240, 'D3'],
    [120 + 24 * 60, 'D3'],
    [121 + 24 * 60, undefined],
  ])('in minute %d is %s', (minute, id) => {
    expect(linked(minute)).toBe(id);
  });
});
