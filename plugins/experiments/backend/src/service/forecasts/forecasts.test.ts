import { crpsNormal } from '@hone/inference';
import type { Decision } from '@hone/backstage-plugin-experiments-common';
import type { Knex } from 'knex';
import { experimentRecord } from '../../__fixtures__/experiment';
import { closedTrial } from '../../__testUtils__/closedTrials';
import { experimentInput } from '../../__testUtils__/inputs';
import { experimentConditions } from '../../__testUtils__/permissions';
import { verdict } from '../../__testUtils__/rows';
import { callerNamed, testContext } from '../../__testUtils__/testContext';
import { databases, initDatabase } from '../../__testUtils__/testDatabases';
import { findExperiment, saveVerdict } from '../../store/experiments';
import { listForecasts } from '../../store/forecasts';
import { createDraft } from '../drafts/createDraft';
import { createLearning } from '../learnings/changeLearnings';
import { linkTrial } from '../learnings/linkTrial';
import { transitionExperiment } from '../lifecycle/transition';
import { calibrate, calibrationForCaller } from './calibration';
import { registerForecast, withdrawForecast } from './changeForecasts';
import { forecastFrom } from './forecastByModel';
import { observedEffect, scoreForecast } from './scoreForecast';
import { forecastsForCaller } from './viewForecasts';

jest.setTimeout(60_000);

const NOW = '2026-07-01T00:00:00Z';
const ada = callerNamed('ada');
const bob = callerNamed('bob');
const carol = callerNamed('carol');
const Z80 = 1.2815515594;

describe('scores', () => {
  it('account for the error of what was measured', () => {
    const forecast = { mean: -0.1, sd: 0.03 };
    const { crps, pit } = scoreForecast(forecast, {
      effect: -0.18,
      standardError: 0.04,
    });
    const expected = crpsNormal({ mean: -0.1, sd: 0.05, observation: -0.18 });
    expect(expected).toMatchObject({ ok: true, crps });
    // 1.6 standard deviations below the mean.
    expect(pit).toBeCloseTo(0.0548, 4);
  });

  it.each([
    ['no verdict', null],
    ['an invalid one', verdict({ recommendation: 'invalid' })],
    ['an absolute effect', verdict({ scale: 'absolute' })],
    ['an open interval', verdict({ interval: [null, 0] })],
  ])('are not given for %s', (_, given) => {
    expect(observedEffect(experimentRecord({ verdict: given }))).toBeNull();
  });

  it('say nothing of calibration below ten, and find over-confidence', () => {
    const score = { crps: 0.02, pit: 0.5 };
    expect(calibrate(Array(9).fill(score))).toEqual({
      n: 9,
      needed: 10,
      crps: null,
      within80: null,
      bins: null,
    });
    const half = [
      ...Array(5).fill(score),
      ...Array(5).fill({ crps: 0.1, pit: 0.99 }),
    ];
    const calibration = calibrate(half);
    expect(calibration).toMatchObject({
      n: 10,
      within80: { share: 0.5 },
      bins: [0, 0, 5, 0, 5],
    });
    expect(calibration.crps).toBeCloseTo(0.06, 12);
    expect(calibration.within80!.interval[1]).toBeLessThan(0.8);
  });
});

describe('the forecast of the model', () => {
  const trialOf = (i: number, kind: string) => ({
    experimentId: `e${i}`,
    effect: -0.2 - 0.01 * (i % 3),
    standardError: 0.05,
    services: [{ service: `s${i}`, group: 'group:default/checkout' }],
    kind,
  });
  const record = experimentRecord({ templateId: 'smaller-batches' });

  it('comes from the same kind of change where that was tried enough', () => {
    const alike = Array.from({ length: 8 }, (_, i) =>
      trialOf(i, 'smaller-batches'),
    );
    const forecast = forecastFrom(record, [...alike, trialOf(9, 'other')])!;
    expect(forecast.mean).toBeCloseTo(-0.21, 2);
    expect(forecast.sd).toBeGreaterThan(0);
    expect(forecast.basis).toMatchObject({
      method: 'transferEffect',
      level: 'group',
      trials: 8,
      services: 8,
      seed: null,
    });
  });

  it('falls back to the metric, and to none', () => {
    const trials = Array.from({ length: 4 }, (_, i) => trialOf(i, 'other'));
    expect(forecastFrom(record, trials)!.basis.method).toBe('forecastTrial');
    expect(forecastFrom(record, trials.slice(0, 2))).toBeNull();
    expect(forecastFrom({ ...record, metrics: [] }, trials)).toBeNull();
  });
});

describe.each(databases.eachSupportedId())('forecasts, %s', id => {
  let knex: Knex;
  let test: ReturnType<typeof testContext>;
  let key: string;
  beforeEach(async () => {
    knex = await initDatabase(id);
    test = testContext(knex, NOW);
    test.metrics.define('m', { stepSeconds: 86_400 });
    key = await draft();
  });

  async function draft() {
    const { key: created } = await createDraft(test.context, ada, {
      ...experimentInput('m'),
      ownerRef: 'group:default/checkout',
      tags: ['review'],
    });
    return created;
  }
  const say = (mean: number, caller = ada, of = key) =>
    registerForecast(test.context, caller, of, {
      low: mean - 0.1,
      high: mean + 0.1,
      confidence: 0.8,
    });
  const see = (caller = ada, of = key) =>
    forecastsForCaller(test.context, caller, of);
  const step = async (
    of: string,
    input: Parameters<typeof transitionExperiment>[4],
  ) => {
    const { revision } = (await findExperiment(knex, of))!;
    return transitionExperiment(test.context, ada, of, revision, input);
  };
  const close = async (of: string, decision: Decision = 'ship') => {
    test.clock.advance(28 * 86_400_000);
    await step(of, { action: 'conclude', reason: 'Enough was seen' });
    const record = (await findExperiment(knex, of))!;
    const now = test.clock.now();
    await knex.transaction(tx =>
      saveVerdict(tx, record, verdict(), { analyzedUntil: now, now }),
    );
    await step(of, { action: 'decide', decision, reason: 'We saw it work.' });
  };

  it('are kept from others until the experiment closes', async () => {
    const own = await say(-0.1);
    expect(own).toMatchObject({
      state: 'open',
      registered: 1,
      canRegister: true,
      own: { mean: -0.1, forecasters: 1, score: null },
      team: null,
      model: null,
    });
    expect(own.own!.sd).toBeCloseTo(0.1 / Z80, 6);
    await say(-0.3, bob);
    expect((await see()).own!.mean).toBeCloseTo(-0.1, 12);
    expect(await see(carol)).toMatchObject({
      own: null,
      registered: 2,
      team: null,
    });
    await step(key, { action: 'start' });
    expect(await see(carol)).toMatchObject({
      state: 'sealed',
      team: null,
      observed: null,
      whyNot: 'EXP-001 has started: forecasts are sealed.',
    });
    await close(key);
    const opened = await see(carol);
    expect(opened).toMatchObject({
      state: 'opened',
      own: null,
      team: { forecasters: 2, score: { within80: true } },
      observed: { effect: -0.2 },
    });
    expect(opened.team!.mean).toBeCloseTo(-0.2, 12);
    expect((await see(bob)).own!.score!.crps).toBeGreaterThan(
      opened.team!.score!.crps,
    );
  });

  it('can be changed and taken back before the start, never after', async () => {
    await say(-0.1);
    await say(-0.2);
    expect((await see()).own!.mean).toBeCloseTo(-0.2, 12);
    expect(
      await listForecasts(knex, (await findExperiment(knex, key))!.id),
    ).toHaveLength(1);
    await withdrawForecast(test.context, ada, key);
    expect(await see()).toMatchObject({ own: null, registered: 0 });
    await say(-0.1);
    await step(key, { action: 'start' });
    const sealed = { message: expect.stringContaining('forecasts are sealed') };
    await expect(say(-0.5)).rejects.toMatchObject(sealed);
    await expect(
      withdrawForecast(test.context, ada, key),
    ).rejects.toMatchObject(sealed);
    expect((await see()).own!.mean).toBeCloseTo(-0.1, 12);
  });

  it('never slip in beside a start', async () => {
    await say(-0.1, bob);
    const results = await Promise.allSettled([
      step(key, { action: 'start' }),
      ...[1, 2, 3, 4].map(i => say(-i / 10)),
    ]);
    expect(results[0].status).toBe('fulfilled');
    const { startedAt, id: experimentId } = (await findExperiment(knex, key))!;
    const said = results.slice(1).some(({ status }) => status === 'fulfilled');
    const records = await listForecasts(knex, experimentId);
    expect(records.some(({ forecaster }) => forecaster === ada.actor)).toBe(
      said,
    );
    for (const { registeredAt } of records) {
      expect(registeredAt.getTime()).toBeLessThanOrEqual(startedAt!.getTime());
    }
  });

  it('refuse ends in the wrong order, programs and guests', async () => {
    await expect(
      registerForecast(test.context, ada, key, {
        low: 0.1,
        high: -0.1,
        confidence: 0.8,
      }),
    ).rejects.toMatchObject({ name: 'InputError' });
    await expect(
      say(-0.1, { ...ada, actor: 'service:bot' }),
    ).rejects.toMatchObject({ name: 'NotAllowedError' });
    const guest = callerNamed('guest');
    const { id: experimentId } = (await findExperiment(knex, key))!;
    await knex('experiment_shares').insert({
      experiment_id: experimentId,
      group_ref: 'group:default/partners',
    });
    test.policy.people[guest.actor] = {
      'hone.experiment.read': experimentConditions.isSharedWith({
        claims: ['group:default/partners'],
      }),
    };
    const missing = { message: expect.stringContaining('There is no') };
    await expect(see(guest)).rejects.toMatchObject(missing);
    await expect(say(-0.1, guest)).rejects.toMatchObject(missing);
    test.policy.people[bob.actor] = { 'hone.forecast.create': false };
    await expect(say(-0.1, bob)).rejects.toMatchObject({
      name: 'NotAllowedError',
    });
    expect(await see(bob)).toMatchObject({ canRegister: false });
  });

  it('are joined by the model at the start where trials are known', async () => {
    const { metrics } = (await findExperiment(knex, key))!;
    const ofMetric = { record: { metrics } };
    const first = await closedTrial(knex, ofMetric);
    const { learning } = await createLearning(test.context, ada, {
      learning: {
        title: 'It works',
        text: '',
        claim: 'improves',
        kind: 'review',
      },
      experimentKey: first,
      stance: 'supports',
    });
    await linkTrial(
      test.context,
      ada,
      {
        key: learning.key,
        experimentKey: await closedTrial(knex, {
          ...ofMetric,
          services: ['f', 'g', 'h'],
        }),
      },
      { stance: 'supports' },
    );
    await say(-0.1);
    await step(key, { action: 'start' });
    expect(await see()).toMatchObject({ registered: 1, model: null });
    await close(key);
    const { model } = await see();
    expect(model!.mean).toBeCloseTo(-0.2, 3);
    expect(model).toMatchObject({
      basis: expect.stringContaining('transferEffect, 2 trials'),
      score: { within80: true },
    });
    const report = await calibrationForCaller(test.context, ada);
    expect(report.model.n).toBe(1);
  });

  it('show nobody the calibration of another person', async () => {
    const people = [ada, bob, carol];
    for (let round = 0; round < 4; round++) {
      const of = await draft();
      for (const person of people) await say(-0.2, person, of);
      await step(of, { action: 'start' });
      await close(of);
    }
    const report = await calibrationForCaller(test.context, bob);
    expect(report.own).toMatchObject({ n: 4, crps: null });
    expect(report.groups).toMatchObject([
      {
        ownerRef: 'group:default/checkout',
        forecasters: 3,
        calibration: { n: 12, within80: { share: 1 } },
      },
    ]);
    test.policy.people[bob.actor] = {
      'hone.experiment.read': experimentConditions.isOwner({
        claims: ['group:default/other'],
      }),
    };
    expect((await calibrationForCaller(test.context, bob)).groups).toEqual([]);
    await knex('forecasts').where({ forecaster: carol.actor }).delete();
    expect((await calibrationForCaller(test.context, ada)).groups).toEqual([]);
  });
});
