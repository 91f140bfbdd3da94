import { mockCredentials } from '@backstage/backend-test-utils';
import type { Idea } from '@hone/backstage-plugin-experiments-common';
import { DEMO_IDEAS, loadIdeas } from '.';
import { startDemo, type StartedDemo } from '../__testUtils__/startDemo';
import { serviceRef, SERVICES, TEAMS } from '../organisation/teams';
import { DEMO_METRICS, type DemoMetric } from '../simulation/metrics';

jest.setTimeout(180_000);

const options = { token: mockCredentials.user.token() };

describe('the simulated backlog', () => {
  let demo: StartedDemo;
  let backlog: Idea[];

  beforeAll(async () => {
    demo = await startDemo(new Date());
    backlog = (await demo.ideas.list({ limit: 50 }, options)).items;
  });
  afterAll(() => demo?.stop());

  it('has 18 ideas about services and teams that there are', () => {
    expect(DEMO_IDEAS).toHaveLength(18);
    expect(new Set(DEMO_IDEAS.map(idea => idea.ref)).size).toBe(18);
    const known = [...SERVICES, ...TEAMS.map(team => team.name)];
    for (const { service, team } of DEMO_IDEAS) {
      expect(known).toContain(service ?? team);
    }
  });

  it('says everywhere that it is simulated', () => {
    expect(backlog).toHaveLength(18);
    expect(backlog.every(idea => idea.simulated)).toBe(true);
    expect(backlog.every(idea => idea.ownerRef !== null)).toBe(true);
  });

  it('puts the circuit breaker first, and what nobody can value last', () => {
    const [first, second] = backlog;
    expect(first).toMatchObject({
      title: 'Circuit breaker on issuer calls',
      entityRef: serviceRef('payments-gateway'),
      source: { type: 'post-mortem', label: '5 incidents' },
      priority: { worthPerMonth: 1755 },
    });
    const { valuePerDay, informationValue } = first.priority;
    expect(Math.round(valuePerDay! - informationValue!)).toBe(322);
    expect(second).toMatchObject({
      title: 'Expand/contract migrations only',
    });
    expect(second.priority.worthPerMonth).toBeCloseTo(910, 9);
    const unknown = backlog.findIndex(idea => idea.rank < 0);
    expect(unknown).toBeGreaterThan(6);
    expect(backlog.slice(unknown).every(idea => idea.rank === -1)).toBe(true);
    expect(
      backlog.slice(0, unknown).every(idea => idea.priority.valuePerDay! > 0),
    ).toBe(true);
  });

  it('tries the paired handover as EXP-012', async () => {
    const tried = backlog.filter(idea => idea.status !== 'open');
    expect(tried).toMatchObject([
      {
        title: 'Pair on-call handover',
        status: 'trying',
        experiments: [{ key: 'EXP-012' }],
      },
    ]);
    const { idea } = await demo.experiments.get('EXP-012', options);
    expect(idea).toEqual({ key: tried[0].key, title: tried[0].title });
  });

  it('is the same after a second load', async () => {
    const { items } = await demo.metrics.listMetrics(
      { q: 'demo.', limit: 200 },
      options,
    );
    const ids = Object.fromEntries(
      Object.entries(DEMO_METRICS).map(([key, { name }]) => [
        key,
        items.find(metric => metric.name === name)!.id,
      ]),
    ) as Record<DemoMetric, string>;
    await loadIdeas(
      { ideas: demo.ideas, token: () => demo.token('hone-experiments') },
      ids,
    );
    const again = await demo.ideas.list({ limit: 50 }, options);
    expect(again.items).toEqual(backlog);
  });
});
