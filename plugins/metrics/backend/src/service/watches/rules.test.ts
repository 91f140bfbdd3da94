import { createNoiseFilter } from '@hone/inference';
import fc from 'fast-check';
import type { DeliveryFact } from '../../store/delivery/types';
import type { Judgement } from '../../store/watches/types';
import { newestTrigger, triggerWindow } from './changeTrigger';
import { chooseMetrics } from './chooseMetrics';
import { isBetter, shareOf } from './direction';
import { decodeState, encodeState, seriesOf } from './filterState';
import { DEFAULT_SENSITIVITY, sensitivityOf } from './sensitivity';
import { learnedShare, statusAfterJudgement, statusOf } from './watchStatus';
import { watchStep } from './watchStep';

const T0 = Date.parse('2026-06-01T00:00:00Z');
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

describe('the step of a watch', () => {
  it.each([
    [1, 60],
    [60, 60],
    [61, 72],
    [300, 300],
    [700, 720],
    [3_600, 3_600],
    [3_601, undefined],
    [86_400, undefined],
  ])('of a metric with %d seconds is %p', (metric, step) => {
    expect(watchStep(metric)).toBe(step);
  });
});

describe('the direction of a change', () => {
  it('decides whether it is better', () => {
    const rise = { before: 1, after: 2 };
    expect(isBetter('higher-is-better', rise)).toBe(true);
    expect(isBetter('lower-is-better', rise)).toBe(false);
    expect(shareOf(rise)).toBe(1);
    expect(shareOf({ before: 0, after: 2 })).toBeNull();
    expect(shareOf({ before: -1, after: 2 })).toBeNull();
  });
});

describe('sensitivity', () => {
  const judged = (
    meaningful: boolean,
    share: number,
    magnitude: number,
  ): Judgement => ({
    meaningful,
    before: 100,
    after: 100 * (1 + share),
    magnitude,
  });
  const told = (share: number, magnitude: number, of: Judgement[]) => {
    const { minShare, minMagnitude } = sensitivityOf(of);
    return share >= minShare && magnitude >= minMagnitude;
  };
  const anyJudgements = fc.array(
    fc.record({
      meaningful: fc.boolean(),
      before: fc.double({ min: -1e6, max: 1e6, noNaN: true }),
      after: fc.double({ min: -1e6, max: 1e6, noNaN: true }),
      magnitude: fc.double({ min: -50, max: 50, noNaN: true }),
    }),
    { maxLength: 30 },
  );

  it('is that of the filter while nobody said anything', () => {
    expect(sensitivityOf([])).toEqual(DEFAULT_SENSITIVITY);
    const { options } = createNoiseFilter({
      start: 0,
      stepSeconds: 60,
    }).state();
    expect(options).toMatchObject(DEFAULT_SENSITIVITY);
  });

  it('leaves out what is as small as what was rejected', () => {
    const rejected = [judged(false, 0.05, 4)];
    expect(told(0.05, 4, [])).toBe(true);
    expect(told(0.05, 4, rejected)).toBe(false);
    // The share had to be raised less than the magnitude, which stays as it was.
    expect(sensitivityOf(rejected).minMagnitude).toBe(0.85);
    expect(told(0.06, 1, rejected)).toBe(true);
    expect(told(0.5, 1, [judged(false, 0.5, 1)])).toBe(false);
    expect(told(0.5, 1.2, [judged(false, 0.5, 1)])).toBe(true);
  });

  it('tells what is as large as what was confirmed, whatever was rejected', () => {
    const mixed = [judged(false, 0.2, 20), judged(true, 0.1, 2)];
    expect(told(0.1, 2, mixed)).toBe(true);
    expect(told(0.09, 2, mixed)).toBe(false);
  });

  it('is bounded: however much is rejected, large changes are told', () => {
    const all = Array.from({ length: 200 }, () => judged(false, 5, 90));
    expect(told(0.03, 0.85, all)).toBe(true);
    const small = all.map(one => ({ ...one, after: 128, magnitude: 50 }));
    expect(told(0.28, 3, small)).toBe(false);
    expect(told(0.3, 3, small)).toBe(true);
    expect(sensitivityOf(all).patience).toBe(1.5);
    const confirmed = all.map(one => ({ ...one, meaningful: true }));
    expect(sensitivityOf(confirmed)).toMatchObject({ patience: 0.9 });
  });

  it('does not depend on the order, and is always one that the filter takes', () => {
    fc.assert(
      fc.property(anyJudgements, judgements => {
        const found = sensitivityOf(judgements);
        expect(sensitivityOf([...judgements].reverse())).toEqual(found);
        expect(found.patience).toBeGreaterThanOrEqual(0.9);
        expect(found.patience).toBeLessThanOrEqual(1.5);
        expect(found.minMagnitude).toBeLessThanOrEqual(3);
        expect(found.minShare).toBeLessThanOrEqual(0.3);
        createNoiseFilter({ start: 0, stepSeconds: 60, ...found });
      }),
    );
  });
});

describe('the status of a watch', () => {
  const facts = {
    now: T0 + 40 * DAY,
    stepMs: 300_000,
    readUntil: T0 + 40 * DAY,
    caughtUp: true,
    learningSince: T0,
    learning: false,
    lastValueAt: T0 + 40 * DAY,
    changedAt: null,
  };
  const before = {
    status: 'normal' as const,
    statusSince: new Date(T0 + 20 * DAY),
    message: null,
  };

  it('stays normal since it became so', () => {
    expect(statusOf(facts, before)).toEqual(before);
    expect(
      statusOf(facts, { ...before, status: 'silent' }).statusSince,
    ).toEqual(new Date(facts.readUntil));
  });

  it('is changed for seven days', () => {
    const changedAt = facts.now - 7 * DAY + 1;
    expect(statusOf({ ...facts, changedAt }, before)).toEqual({
      status: 'changed',
      statusSince: new Date(changedAt),
      message: null,
    });
    const { status } = statusOf({ ...facts, changedAt: changedAt - 1 }, before);
    expect(status).toBe('normal');
  });

  it.each([
    [300_000, HOUR - 300_000, 'normal'],
    [300_000, HOUR, 'silent'],
    [HOUR, 2 * HOUR, 'normal'],
    [HOUR, 3 * HOUR, 'silent'],
  ])('with a step of %d ms and no value for %d ms is %s', (stepMs, ago, is) => {
    const lastValueAt = facts.readUntil - ago;
    const found = statusOf({ ...facts, stepMs, lastValueAt }, before);
    expect(found.status).toBe(is);
  });

  it('is silent since its last value', () => {
    const lastValueAt = facts.readUntil - DAY;
    expect(statusOf({ ...facts, lastValueAt }, before).statusSince).toEqual(
      new Date(lastValueAt),
    );
  });

  it('is learning for fifteen days, and while history is read', () => {
    const learning = { ...facts, learning: true };
    expect(statusOf(learning, before)).toEqual({
      status: 'learning',
      statusSince: new Date(T0),
      message: 'What is usual is known on 2026-06-16',
    });
    const reading = { ...learning, caughtUp: false };
    expect(statusOf(reading, before).message).toMatch(
      /^Reading history, up to/,
    );
    const empty = { ...facts, learningSince: null, lastValueAt: null };
    expect(statusOf({ ...empty, caughtUp: false }, before).status).toBe(
      'learning',
    );
    expect(statusOf(empty, before)).toMatchObject({
      status: 'silent',
      statusSince: null,
    });
    expect(
      learnedShare({
        learningSince: new Date(T0),
        readUntil: new Date(T0 + 3 * DAY),
      }),
    ).toBeCloseTo(0.2);
    expect(learnedShare({ learningSince: null, readUntil: null })).toBe(0);
  });

  it('follows a judgement, where it depends on one', () => {
    const now = new Date(facts.now);
    const changed = { ...before, status: 'changed' as const };
    expect(statusAfterJudgement(changed, null, now)).toMatchObject({
      status: 'normal',
      statusSince: now,
    });
    expect(statusAfterJudgement(before, new Date(T0), now)).toMatchObject({
      status: 'changed',
      statusSince: new Date(T0),
    });
    const failing = { ...before, status: 'failing' as const };
    expect(statusAfterJudgement(failing, null, now)).toBeUndefined();
  });
});

describe('the state of a filter', () => {
  it('comes back as it was, in about three kilobytes once it has learnt', () => {
    const filter = createNoiseFilter({ start: T0, stepSeconds: 3600 });
    const kept = () => ({
      ...{ series: 's', from: T0, lastValueAt: T0 },
      filter: filter.state(),
    });
    for (let i = 0; i < 30 * 24; i += 1) {
      filter.push(100 + 7 * Math.sin(i) + Math.cos(i * i));
      const state = kept();
      expect(decodeState(encodeState(state))).toEqual(state);
    }
    expect(encodeState(kept()).length).toBeLessThan(3_200);
    const empty = { series: 's', from: null, lastValueAt: null, filter: null };
    expect(decodeState(encodeState(empty))).toEqual(empty);
  });

  it('belongs to what the definition reads, not to what it is called', () => {
    const metric = {
      sourceId: 'a',
      kind: 'mean' as const,
      unit: 's',
      query: { x: '1', y: '2' },
    };
    const series = seriesOf(metric, 60);
    expect(seriesOf({ ...metric, query: { y: '2', x: '1' } }, 60)).toBe(series);
    expect(seriesOf({ ...metric, query: { x: '1', y: '3' } }, 60)).not.toBe(
      series,
    );
    expect(seriesOf({ ...metric, kind: 'rate' }, 60)).not.toBe(series);
    expect(seriesOf(metric, 72)).not.toBe(series);
  });
});

describe('the trigger of a change', () => {
  const fact = (
    kind: DeliveryFact['kind'],
    at: number,
    body: Record<string, unknown>,
  ): DeliveryFact => ({
    ...{ source: 's', externalId: 'run-1', version: at, named: 'cart' },
    ...{ kind, at, body, entityRef: 'component:default/cart', repository: '' },
  });
  const production = ['production'];

  it('is the newest of what happened, in production', () => {
    const staging = fact('deployment', T0, { environment: 'staging' });
    const live = fact('deployment', T0 - 1, {
      environment: 'production',
      sha: '3f2a9c8e1b',
      url: 'https://ci.example.com/1',
    });
    const flag = fact('flag-change', T0 - 2, { flag: 'new-checkout' });
    expect(newestTrigger([staging, live, flag], production)).toEqual({
      kind: 'deployment',
      at: '2026-05-31T23:59:59.999Z',
      label: 'run-1 (3f2a9c8)',
      url: 'https://ci.example.com/1',
      entityRef: 'component:default/cart',
    });
    expect(newestTrigger([staging, flag], production)).toMatchObject({
      kind: 'flag-change',
      label: 'new-checkout',
    });
    const step = fact('deployment-step', T0, {
      ...{ deployment: 'run-1', target: 'eu', traffic: 10 },
    });
    expect(newestTrigger([step, flag], production)).toMatchObject({
      kind: 'deployment',
      label: 'run-1, 10 % of eu',
    });
    expect(newestTrigger([staging], production)).toBeNull();
  });

  it('is looked for within the hour before and two steps after', () => {
    expect(triggerWindow({ at: new Date(T0) }, 60_000)).toEqual({
      from: T0 - HOUR,
      to: T0 + 120_001,
    });
  });
});

describe('what is watched by itself', () => {
  const definition = (metricId: string, entityRef: string | null = null) => ({
    metricId,
    entityRef,
    stepSeconds: 60,
  });
  const service = { entityRef: 'component:default/a', type: 'service' };
  const library = { entityRef: 'component:default/b', type: 'library' };
  const known = {
    definitions: [
      definition('everywhere'),
      { ...definition('daily'), stepSeconds: 86_400 },
      definition('own', service.entityRef),
      definition('other', library.entityRef),
    ],
    watched: new Map(),
    unwanted: new Map(),
  };
  const chosen = (...args: Parameters<typeof chooseMetrics>) =>
    chooseMetrics(...args).map(one => `${one.entityRef} ${one.metricId}`);

  it('are own definitions, then those for every service', () => {
    expect(chosen([service, library], known, 8)).toEqual([
      'component:default/a own',
      'component:default/a everywhere',
      'component:default/b other',
    ]);
    expect(chosen([service], known, 1)).toEqual(['component:default/a own']);
  });

  it('leaves out what is watched, fills up to the number, and respects who said no', () => {
    const watched = new Map([[service.entityRef, new Set(['own', 'x'])]]);
    const unwanted = new Map([[service.entityRef, new Set(['everywhere'])]]);
    expect(chosen([service], { ...known, watched }, 8)).toEqual([
      'component:default/a everywhere',
    ]);
    expect(chosen([service], { ...known, watched }, 2)).toEqual([]);
    expect(chosen([service], { ...known, watched, unwanted }, 8)).toEqual([]);
  });
});
