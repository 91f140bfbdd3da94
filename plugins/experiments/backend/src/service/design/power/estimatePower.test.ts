import { createRng, segmentedRegression } from '@hone/inference';
import type { PowerInput } from '@hone/backstage-plugin-experiments-common';
import type { Knex } from 'knex';
import {
  designWorld,
  METRIC,
  NOW,
  service,
} from '../../../__testUtils__/designWorld';
import { DAY, noise, pointsFrom } from '../../../__fixtures__/analysisInput';
import { initDatabase } from '../../../__testUtils__/testDatabases';
import { estimatePower } from './estimatePower';

jest.setTimeout(120_000);

const DAY_SECONDS = 86_400;
const refs = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, i) => service(from + i));

describe('what trials can detect', () => {
  let knex: Knex;
  beforeAll(async () => {
    knex = await initDatabase('SQLITE_3');
  });

  const ask = (
    world: ReturnType<typeof designWorld>,
    change: Partial<PowerInput>,
  ) =>
    estimatePower(world.context, world.caller, {
      treated: [service(0)],
      metricId: METRIC,
      design: 'process',
      durations: [14 * DAY_SECONDS, 42 * DAY_SECONDS],
      ...change,
    });

  it('follows from the own past of a service', async () => {
    const report = await ask(designWorld(knex), {});
    expect(report).toMatchObject({
      method: 'interrupted-time-series',
      stepSeconds: DAY_SECONDS,
      alpha: 0.05,
      power: 0.8,
    });
    expect(report.historyPoints).toBeGreaterThan(300);
    expect(report.historyFrom).toMatch(/^2025-0/);
    for (const { detectableEffect, detail } of report.items) {
      expect(detectableEffect).toBeGreaterThan(0.05);
      expect(detectableEffect).toBeLessThan(0.8);
      expect(detail).toMatch(
        /^In \d weeks a change of \d+% is found in 80 of 100 cases\.$/,
      );
    }
    expect(report.detail).toMatch(
      /^Lead time: trials of \d weeks find changes from \d+% on\.$/,
    );
  });

  it('is smaller with controls that take out what all share, by the method of the rules', async () => {
    const world = designWorld(knex);
    const alone = await ask(world, {});
    const few = await ask(world, { control: refs(1, 7) });
    const many = await ask(world, { control: refs(1, 24) });
    expect(few.method).toBe('difference-in-differences');
    expect(many.method).toBe('synthetic-did');
    const [own, mean, mix] = [alone, few, many].map(
      report => report.items[0].detectableEffect!,
    );
    expect(mean).toBeLessThan(own);
    expect(mix).toBeLessThan(own);
  });

  it('is found about as often as promised', async () => {
    // The world with a service of independent noise, so that new trials can be drawn from the same source.
    const world = designWorld(knex);
    const draw = (seed: string, days: number) =>
      noise(createRng(seed), days, 0.3).map(x => 20 * Math.exp(0.1 * x));
    world.metrics.points[service(0)] = pointsFrom(
      Date.parse(NOW) - 400 * DAY,
      DAY,
      draw('past', 400),
    );
    const report = await ask(world, { durations: [14 * DAY_SECONDS] });
    const effect = report.items[0].detectableEffect!;
    let found = 0;
    const trials = 120;
    for (let i = 0; i < trials; i++) {
      const values = draw(`trial-${i}`, 126).map(
        (value, t) => Math.log(value) + (t >= 112 ? Math.log1p(effect) : 0),
      );
      const fit = segmentedRegression({ values, interventionIndex: 112 });
      if (fit.ok && fit.meanEffect.interval[0] > 0) found += 1;
    }
    expect(found / trials).toBeGreaterThan(0.65);
    expect(found / trials).toBeLessThan(0.92);
  });

  it('of a stepped wedge comes from re-sampling, and grows with the services', async () => {
    const world = designWorld(knex);
    const wedge = (services: number) =>
      ask(world, {
        design: 'stepped-wedge',
        treated: refs(0, services),
        waves: { count: 3, periodSeconds: 14 * DAY_SECONDS },
        durations: [42 * DAY_SECONDS],
      });
    const [small, large] = [await wedge(6), await wedge(18)];
    expect(small.method).toBe('stepped-wedge');
    expect(large.items[0].detectableEffect).toBeLessThan(
      small.items[0].detectableEffect!,
    );
  });

  it('of a canary follows from what neighbouring points differ by', async () => {
    const world = designWorld(knex);
    const report = await ask(world, {
      design: 'canary',
      durations: [30 * DAY_SECONDS, 300 * DAY_SECONDS],
    });
    expect(report.method).toBe('paired-confidence-sequence');
    expect(report.historyPoints).toBe(28);
    expect(report.items[0].detectableEffect).toBeNull();
    expect(report.detail).toContain('30 are needed');
  });

  it('of an A/B test follows from the units of the past', async () => {
    const world = designWorld(knex);
    const queryMoments = world.context.metrics.queryMoments.bind(
      world.context.metrics,
    );
    world.context.metrics.queryMoments = async (request, credentials) =>
      (await queryMoments(request, credentials)).map(one => ({
        ...one,
        n: 28_000,
        successes: 2800,
      }));
    const report = await ask(world, {
      design: 'ab',
      durations: [7 * DAY_SECONDS, 28 * DAY_SECONDS],
    });
    expect(report.method).toBe('asymptotic-confidence-sequence');
    expect(report.historyPoints).toBe(28_000);
    const [week, month] = report.items.map(item => item.detectableEffect!);
    expect(month).toBeLessThan(week);
    // Four times as many units see half of the effect.
    expect(week / month).toBeCloseTo(2, 0);
  });

  it('says what is missing in a short history', async () => {
    const report = await ask(designWorld(knex, { days: 7 }), {});
    expect(report.items.map(item => item.detectableEffect)).toEqual([
      null,
      null,
    ]);
    expect(report.detail).toBe(
      'How small a change of Lead time would be found cannot be told: There are 7 points of history, 12 are needed.',
    );
  });

  it('gives the same answer again', async () => {
    const answers = [
      await ask(designWorld(knex), { control: refs(1, 4) }),
      await ask(designWorld(knex), { control: refs(1, 4) }),
    ];
    expect(JSON.stringify(answers[0])).toBe(JSON.stringify(answers[1]));
  });

  it.each<[string, Partial<PowerInput>, RegExp]>([
    [
      'a service that is not in the catalog',
      { treated: ['component:default/nobody'] },
      /component:default\/nobody is not in the catalog/,
    ],
    [
      'a service on both sides',
      { control: [service(0)] },
      /control has to name other services than treated, but both name/,
    ],
    [
      'a stepped wedge of one',
      { design: 'stepped-wedge' },
      /treated has to name at least 6 services/,
    ],
  ])('refuses %s', async (_, change, message) => {
    await expect(ask(designWorld(knex), change)).rejects.toMatchObject({
      message: expect.stringMatching(message),
    });
  });

  it('is not for who may not create experiments', async () => {
    const world = designWorld(knex);
    world.policy.answers = { 'hone.experiment.create': false };
    await expect(ask(world, {})).rejects.toMatchObject({
      name: 'NotAllowedError',
    });
  });

  it('says so when the source does not answer', async () => {
    const world = designWorld(knex);
    world.metrics.mode = 'stale';
    await expect(ask(world, {})).rejects.toMatchObject({
      name: 'ServiceUnavailableError',
    });
  });
});
