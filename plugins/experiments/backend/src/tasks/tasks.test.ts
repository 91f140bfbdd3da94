import { createRng } from '@hone/inference';
import type {
  Experiment,
  ExperimentInput,
} from '@hone/backstage-plugin-experiments-common';
import {
  MINUTE,
  noise,
  pointsFrom,
  START,
} from '../__fixtures__/analysisInput';
import { databases, initDatabase } from '../__testUtils__/testDatabases';
import { callerNamed, testContext } from '../__testUtils__/testContext';
import { analyzeNow } from '../service/analyzeNow';
import { createDraft } from '../service/drafts/createDraft';
import { transitionExperiment } from '../service/lifecycle/transition';
import {
  getForCaller,
  listAnalysesForCaller,
  listEventsForCaller,
} from '../service/queries';
import { analyzeDue } from './analyzeDue';
import { startScheduled } from './startScheduled';

jest.setTimeout(120_000);

const canary: ExperimentInput = {
  title: 'Connection pool v2',
  entityRef: 'component:default/cart-api',
  design: 'canary',
  hypothesis: { problem: 'p', solution: 's', metric: 'm' },
  metrics: [{ role: 'primary', metricId: 'm-primary', minimumEffect: 0.05 }],
  treated: { name: 'canary' },
  control: { name: 'stable' },
  plan: { durationSeconds: 4 * 3600, minimumDurationSeconds: 3600 },
};

function arms(effect: number, n = 300) {
  const rng = createRng('tasks');
  const values = (name: string, by: number) =>
    pointsFrom(
      START,
      MINUTE,
      noise(rng.fork(name), n).map(x => 100 * (1 + by) * Math.exp(0.05 * x)),
    );
  return { canary: values('canary', effect), stable: values('stable', 0) };
}

describe.each(databases.eachSupportedId())('the schedule, %s', id => {
  async function setUp(effect: number, change: Partial<ExperimentInput> = {}) {
    const knex = await initDatabase(id);
    const test = testContext(knex, new Date(START).toISOString());
    test.metrics.points = arms(effect);
    const draft = await createDraft(test.context, test.caller, {
      ...canary,
      ...change,
    });
    const step = (
      revision: number,
      input: Parameters<typeof transitionExperiment>[4],
      caller = test.caller,
    ) => transitionExperiment(test.context, caller, draft.key, revision, input);
    const read = (): Promise<Experiment> =>
      getForCaller(test.context, test.caller, draft.key);
    const analyses = async () =>
      (await listAnalysesForCaller(test.context, test.caller, draft.key, {}))
        .items;
    const events = async () =>
      (await listEventsForCaller(test.context, test.caller, draft.key, {}))
        .items;
    return { ...test, draft, step, read, analyses, events, knex };
  }

  it('analyzes what runs, keeps one analysis a day, and stops at the end of the plan', async () => {
    const t = await setUp(0);
    await t.step(1, { action: 'start' });
    expect(t.metrics.pins.map(p => p.arm)).toEqual(['canary', 'stable']);
    expect(await analyzeDue(t.context)).toBe(1);
    expect(await analyzeDue(t.context)).toBe(0);
    for (let minute = 0; minute < 236; minute += 4) {
      t.clock.advance(4 * MINUTE);
      await analyzeDue(t.context);
    }
    const running = await t.read();
    expect(running.status).toBe('running');
    // A verdict is not an edit: who opened the page before may still act.
    expect(running.revision).toBe(2);
    const kept = await t.analyses();
    // One for each thing it said, not one for each of sixty looks.
    expect(kept.length).toBeLessThan(6);
    expect(kept[0].verdict.n).toBeGreaterThan(200);

    t.clock.advance(30 * MINUTE);
    expect(await analyzeDue(t.context)).toBe(1);
    const ended = await t.read();
    expect(ended).toMatchObject({
      status: 'decide',
      endedAt: running.plannedEndAt,
    });
    expect(ended.verdict?.n).toBe(240);
    const [last] = await t.events();
    expect(last).toMatchObject({
      type: 'conclude',
      actor: 'service:plugin:hone-experiments',
      at: running.plannedEndAt,
      detail: { cause: 'plan-ended' },
    });
    expect(Date.parse(last.recordedAt)).toBeGreaterThan(Date.parse(last.at));
    t.clock.advance(24 * 60 * MINUTE);
    expect(await analyzeDue(t.context)).toBe(0);
  });

  it('has the window drawn elsewhere, and again where that failed', async () => {
    const t = await setUp(0);
    t.metrics.mode = 'down';
    await t.step(1, { action: 'start' });
    expect(t.metrics.annotations.size).toBe(0);
    t.metrics.mode = 'up';
    t.clock.advance(4 * MINUTE);
    await analyzeDue(t.context);
    const drawn = () => [...t.metrics.annotations.values()];
    expect(drawn()).toEqual([
      {
        entityRef: 'component:default/cart-api',
        title: `${t.draft.key} Connection pool v2`,
        text: 's',
        tags: ['experiment', `exp:${t.draft.key}`, 'design:canary'],
        from: new Date(START).toISOString(),
        until: null,
        url: null,
      },
    ]);
    t.clock.advance(240 * MINUTE);
    await analyzeDue(t.context);
    expect(drawn()).toMatchObject([{ until: (await t.read()).endedAt }]);
  });

  it('ends a canary that does harm, and leaves the decision to people', async () => {
    const t = await setUp(0.5);
    await t.step(1, { action: 'start' });
    t.clock.advance(40 * MINUTE);
    await analyzeDue(t.context);
    const ended = await t.read();
    expect(ended).toMatchObject({
      status: 'decide',
      verdict: { recommendation: 'rollback', reason: 'harm' },
    });
    expect((await t.events())[0]).toMatchObject({
      type: 'conclude',
      detail: { cause: 'harm' },
      reason: ended.verdict!.sentence.text,
    });
    // The last analysis, of all data up to the end, does not wait for the next step; then there is nothing left to see.
    expect(await analyzeDue(t.context)).toBe(1);
    expect(await analyzeDue(t.context)).toBe(0);
    const proposed = await t.step(ended.revision, {
      action: 'decide',
      decision: 'keep-running',
      reason: 'The alert came from a noisy neighbor.',
    });
    expect(proposed.status).toBe('decide');
    const goesOn = await t.step(
      proposed.revision,
      { action: 'confirm' },
      callerNamed('bob'),
    );
    expect(goesOn.status).toBe('running');
    t.clock.advance(20 * MINUTE);
    await analyzeDue(t.context);
    // People knew of the harm; the same finding does not end it a second time.
    expect((await t.read()).status).toBe('running');
  });

  it.each(['down', 'stale', 'error'] as const)(
    'keeps the verdict while the source is %s, says since when, and clears it',
    async mode => {
      const t = await setUp(-0.2);
      await t.step(1, { action: 'start' });
      t.clock.advance(2 * 60 * MINUTE);
      await analyzeDue(t.context);
      const before = (await t.read()).verdict!;
      expect(before).toMatchObject({
        recommendation: 'ship',
        staleSince: null,
      });
      t.metrics.mode = mode;
      t.clock.advance(10 * MINUTE);
      await analyzeDue(t.context);
      const during = (await t.read()).verdict!;
      expect(during).toEqual({
        ...before,
        staleSince:
          mode === 'stale'
            ? '2026-06-01T00:30:00.000Z'
            : t.clock.now().toISOString(),
      });
      await expect(
        analyzeNow(t.context, t.caller, t.draft.key),
      ).rejects.toMatchObject({
        name: 'ServiceUnavailableError',
      });
      t.metrics.mode = 'up';
      t.clock.advance(2 * MINUTE);
      expect(await analyzeDue(t.context)).toBe(1);
      expect((await t.read()).verdict!.staleSince).toBeNull();
    },
  );

  it('says that a query is refused as long as no verdict stands', async () => {
    const t = await setUp(0);
    await t.step(1, { action: 'start' });
    t.metrics.mode = 'error';
    t.clock.advance(2 * 60 * MINUTE);
    const analysis = await analyzeNow(t.context, t.caller, t.draft.key);
    expect(analysis.verdict.recommendation).not.toBe('ship');
    expect(analysis.checks.find(check => check.id === 'data')).toMatchObject({
      state: 'warning',
      detail:
        'The query of p95 latency was refused: The source refused the query',
    });
    t.metrics.mode = 'up';
    t.clock.advance(10 * MINUTE);
    await analyzeDue(t.context);
    expect((await t.read()).verdict?.n).toBeGreaterThan(100);
  });

  it('moves to the decision at the end though the source is down, and analyzes when it is back', async () => {
    const t = await setUp(0);
    await t.step(1, { action: 'start' });
    t.metrics.mode = 'down';
    t.clock.advance(5 * 60 * MINUTE);
    await analyzeDue(t.context);
    expect(await t.read()).toMatchObject({ status: 'decide', verdict: null });
    t.metrics.mode = 'up';
    t.clock.advance(5 * MINUTE);
    expect(await analyzeDue(t.context)).toBe(1);
    expect((await t.read()).verdict?.n).toBe(240);
  });

  it('starts what was scheduled, once, when its time has come', async () => {
    const t = await setUp(0);
    await t.step(1, {
      action: 'schedule',
      startAt: new Date(START + 30 * MINUTE).toISOString(),
    });
    expect(await startScheduled(t.context)).toBe(0);
    t.clock.advance(31 * MINUTE);
    const started = await Promise.all([
      startScheduled(t.context),
      startScheduled(t.context),
    ]);
    expect(started[0] + started[1]).toBe(1);
    expect(await t.read()).toMatchObject({
      status: 'running',
      startedAt: new Date(START + 31 * MINUTE).toISOString(),
    });
    expect((await t.events()).filter(e => e.type === 'start')).toHaveLength(1);
  });

  it('shares the work between replicas', async () => {
    const t = await setUp(0);
    await t.step(1, { action: 'start' });
    for (let i = 0; i < 7; i++) {
      const draft = await createDraft(t.context, t.caller, canary);
      await transitionExperiment(t.context, t.caller, draft.key, 1, {
        action: 'start',
      });
    }
    t.clock.advance(5 * MINUTE);
    const done = await Promise.all([
      analyzeDue(t.context),
      analyzeDue(t.context),
      analyzeDue(t.context),
    ]);
    expect(done.reduce((a, b) => a + b, 0)).toBe(8);
    expect(t.metrics.calls).toBe(8);
  });

  it('voids a trial whose metric was redefined', async () => {
    const t = await setUp(-0.2);
    await t.step(1, { action: 'start' });
    t.metrics.define('m-primary', { query: { expr: 'another' } });
    t.clock.advance(2 * 60 * MINUTE);
    const analysis = await analyzeNow(t.context, t.caller, t.draft.key);
    expect(analysis.verdict).toMatchObject({
      recommendation: 'invalid',
      reason: 'instrument',
      grade: 'D',
    });
  });

  it('stores what a person asks for, also when nothing changed', async () => {
    const t = await setUp(0);
    await t.step(1, { action: 'start' });
    t.clock.advance(60 * MINUTE);
    const first = await analyzeNow(t.context, t.caller, t.draft.key);
    const second = await analyzeNow(t.context, t.caller, t.draft.key);
    expect(second.inputsHash).toBe(first.inputsHash);
    expect(second.seed).toBe(first.seed);
    expect(second.verdict).toEqual({
      ...first.verdict,
      analysisId: second.id,
    });
    expect((await t.analyses()).map(a => a.id)).toEqual([second.id, first.id]);
  });
});
