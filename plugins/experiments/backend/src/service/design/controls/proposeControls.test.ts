import type { ControlPoolInput } from '@hone/backstage-plugin-experiments-common';
import type { Knex } from 'knex';
import {
  designWorld,
  METRIC,
  service,
} from '../../../__testUtils__/designWorld';
import {
  experimentRecord,
  metricSnapshot,
} from '../../../__fixtures__/experiment';
import { databases, initDatabase } from '../../../__testUtils__/testDatabases';
import { insertExperiment } from '../../../store/experiments';
import { proposeControls } from './proposeControls';

jest.setTimeout(120_000);

const DURATION = 28 * 86_400;

describe.each(databases.eachSupportedId())('the control pool, %s', id => {
  let knex: Knex;
  beforeEach(async () => {
    knex = await initDatabase(id);
  });

  const ask = (
    world: ReturnType<typeof designWorld>,
    change: Partial<ControlPoolInput> = {},
  ) =>
    proposeControls(world.context, world.caller, {
      treated: [service(0)],
      metricId: METRIC,
      durationSeconds: DURATION,
      ...change,
    });

  it('proposes the services that are alike, the nearest first, with method and fit', async () => {
    const pool = await ask(designWorld(knex));
    expect(pool).toMatchObject({ method: 'synthetic-did', ceiling: 'B' });
    expect(pool.items).toHaveLength(23);
    expect(pool.items.every(item => item.included)).toBe(true);
    const gaps = pool.items.map(item => item.gap!);
    expect(gaps).toEqual([...gaps].sort((a, b) => a - b));
    expect(pool.items[0].correlation).toBeGreaterThan(0.7);
    expect(pool.items[0].coverage).toBe(1);
    expect(pool.fit).toBeGreaterThan(0);
    expect(pool.fit).toBeLessThan(gaps[0]);
    expect(pool.rules.filter(rule => rule.matched)).toHaveLength(1);
    expect(pool.sentence).toMatch(
      /^23 of 23 services can be compared with, and a mix of them stays 0\.\d standard deviations from the treated\. 23 controls make a mix .* Evidence B at best\.$/,
    );
  });

  it('leaves out what must not be compared with, and says why', async () => {
    const world = designWorld(knex, {
      services: 12,
      dependsOn: { 1: [0], 0: [2] },
    });
    world.metrics.points[service(3)] = world.metrics.points[service(3)].filter(
      (_, i) => i % 5 > 0,
    );
    world.metrics.points[service(4)] = [];
    await knex.transaction(tx =>
      insertExperiment(
        tx,
        experimentRecord({
          entityRef: service(5),
          status: 'running',
          startedAt: new Date('2026-05-20T00:00:00Z'),
          metrics: [metricSnapshot({ metricId: METRIC })],
        }),
      ),
    );
    const pool = await ask(world);
    const reasons = new Map(
      pool.items
        .filter(item => !item.included)
        .map(item => [item.entityRef, item.reason]),
    );
    expect([...reasons.keys()].sort()).toEqual([1, 2, 3, 4, 5].map(service));
    expect(reasons.get(service(1))).toContain('dependency');
    expect(reasons.get(service(2))).toContain('dependency');
    expect(reasons.get(service(3))).toBe(
      'It has 80% of the points before the start, 95% are needed.',
    );
    expect(reasons.get(service(4))).toContain('0% of the points');
    expect(reasons.get(service(5))).toBe(
      'EXP-001 changes it and looks at the same metric.',
    );
    expect(pool.method).toBe('difference-in-differences');
  });

  it('rates candidates that are named', async () => {
    const pool = await ask(designWorld(knex), {
      candidates: [service(0), service(3), service(4)],
    });
    expect(pool.items.map(item => item.entityRef).sort()).toEqual([
      service(3),
      service(4),
    ]);
    // Two of them foretell the treated well.
    expect(pool).toMatchObject({
      method: 'structural-time-series',
      ceiling: 'C',
    });
  });

  it('falls back on the own past where nobody is left', async () => {
    const pool = await ask(designWorld(knex, { services: 1 }));
    expect(pool).toMatchObject({
      items: [],
      method: 'interrupted-time-series',
      ceiling: 'C',
      fit: null,
    });
  });

  it('reads at most 200 candidates, in bulk', async () => {
    const world = designWorld(knex, { services: 230, days: 60 });
    world.metrics.calls = 0;
    const pool = await ask(world);
    expect(pool.items).toHaveLength(200);
    expect(pool.items.filter(item => item.included)).toHaveLength(60);
    expect(world.metrics.calls).toBeLessThanOrEqual(4);
    expect(pool.items[60].reason).toContain('60 others are nearer');
  });

  it('gives the same answer again', async () => {
    const [a, b] = [await ask(designWorld(knex)), await ask(designWorld(knex))];
    expect(JSON.stringify(a)).toBe(JSON.stringify(b));
  });

  it('is not for who may not create experiments, and not for who may not see the services', async () => {
    const world = designWorld(knex);
    world.policy.answers = { 'hone.experiment.create': false };
    await expect(ask(world)).rejects.toMatchObject({ name: 'NotAllowedError' });
    world.policy.answers = {};
    await expect(
      ask(world, { treated: ['component:default/hidden'] }),
    ).rejects.toMatchObject({ name: 'NotFoundError' });
  });
});
