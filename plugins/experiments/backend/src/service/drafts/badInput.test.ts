import { experimentInput } from '../../__testUtils__/inputs';
import { testContext } from '../../__testUtils__/testContext';
import { databases, initDatabase } from '../../__testUtils__/testDatabases';
import { MINUTE, pointsFrom, START } from '../../__fixtures__/analysisInput';
import { analyzeNow } from '../analyzeNow';
import { transitionExperiment } from '../lifecycle/transition';
import { getForCaller, listEventsForCaller } from '../queries';
import { createDraft } from './createDraft';
import { updateDraft } from './updateDraft';

jest.setTimeout(60_000);

const input = experimentInput('m-primary', {
  design: 'canary',
  treated: { name: 'canary' },
  control: { name: 'stable' },
  plan: { durationSeconds: 4 * 3600, minimumDurationSeconds: 3600 },
});

describe.each(databases.eachSupportedId())('bad input, %s', id => {
  async function setUp() {
    const knex = await initDatabase(id);
    const test = testContext(knex, new Date(START).toISOString());
    const values = (by: number) =>
      pointsFrom(
        START,
        MINUTE,
        Array.from({ length: 240 }, (_, i) => 100 + by + (i % 7)),
      );
    test.metrics.points = { canary: values(1), stable: values(0) };
    const draft = await createDraft(test.context, test.caller, input);
    const step = (
      revision: number,
      body: Parameters<typeof transitionExperiment>[4],
    ) =>
      transitionExperiment(
        test.context,
        test.caller,
        draft.key,
        revision,
        body,
      );
    return { ...test, knex, draft, step };
  }

  it('lets one of many edits at the same time win, and tells the others', async () => {
    const t = await setUp();
    const results = await Promise.allSettled(
      Array.from({ length: 8 }, (_, i) =>
        updateDraft(t.context, t.caller, t.draft.key, 1, {
          ...input,
          title: `Edit ${i}`,
        }),
      ),
    );
    const lost = results.filter(r => r.status === 'rejected');
    expect(lost).toHaveLength(7);
    for (const { reason } of lost) {
      expect(reason).toMatchObject({
        name: 'ConflictError',
        message: expect.stringMatching(
          /^EXP-001 was changed by somebody else after you opened it .* Reload/,
        ),
      });
    }
    const { items } = await listEventsForCaller(
      t.context,
      t.caller,
      t.draft.key,
      {},
    );
    expect(items.map(e => e.type)).toEqual(['update', 'create']);
  });

  it('analyzes and shows a trial whose service left the catalog, and says so', async () => {
    const t = await setUp();
    const started = await t.step(1, { action: 'start' });
    t.clock.advance(2 * 60 * MINUTE);
    const sentence =
      'component:default/cart-api is no longer in the catalog; the series that the metric source still holds were read.';
    jest
      .spyOn(t.context.catalog, 'getEntitiesByRefs')
      .mockResolvedValue({ items: [undefined] });
    const analysis = await analyzeNow(t.context, t.caller, t.draft.key);
    expect(analysis.checks).toContainEqual({
      id: 'services',
      title: 'The services are in the catalog',
      state: 'warning',
      detail: sentence,
    });
    const shown = await getForCaller(t.context, t.caller, t.draft.key);
    expect(shown.deviations).toEqual([sentence]);
    // It can still be ended and decided.
    const ended = await t.step(started.revision, { action: 'conclude' });
    expect(ended.status).toBe('decide');
  });

  it('misses no service while the catalog does not answer', async () => {
    const t = await setUp();
    await t.step(1, { action: 'start' });
    t.clock.advance(60 * MINUTE);
    jest
      .spyOn(t.context.catalog, 'getEntitiesByRefs')
      .mockRejectedValue(new Error('down'));
    const analysis = await analyzeNow(t.context, t.caller, t.draft.key);
    expect(analysis.checks.find(c => c.id === 'services')?.state).toBe(
      'passed',
    );
  });

  it('keeps the history in order while the clock stands before the start', async () => {
    const t = await setUp();
    const started = await t.step(1, { action: 'start' });
    t.clock.set(START - 24 * 60 * MINUTE);
    const analysis = await analyzeNow(t.context, t.caller, t.draft.key);
    expect([analysis.asOf, analysis.verdict.reason]).toEqual([
      started.startedAt,
      'too-early',
    ]);
    const paused = await t.step(started.revision, {
      action: 'pause',
      reason: 'Odd clock',
    });
    const ended = await t.step(paused.revision, { action: 'conclude' });
    expect(ended.endedAt).toBe(started.startedAt);
    const { items } = await listEventsForCaller(
      t.context,
      t.caller,
      t.draft.key,
      {},
    );
    expect(items.map(e => e.type)).toEqual([
      'conclude',
      'pause',
      'start',
      'create',
    ]);
    expect(items[0].recordedAt).toBe(
      new Date(START - 24 * 60 * MINUTE).toISOString(),
    );
  });

  it('tells of a row that was changed past the seal', async () => {
    const t = await setUp();
    await t.step(1, { action: 'start' });
    await t.knex('experiments').update({ metric: 'What it became' });
    const shown = await getForCaller(t.context, t.caller, t.draft.key);
    expect(shown.deviations).toEqual([
      expect.stringMatching(/^The plan does not fit its seal any more/),
    ]);
    t.clock.advance(60 * MINUTE);
    const { checks } = await analyzeNow(t.context, t.caller, t.draft.key);
    expect(checks.find(c => c.id === 'deviations')).toMatchObject({
      state: 'warning',
      detail: shown.deviations[0],
    });
  });
});
