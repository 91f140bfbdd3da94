import { createRng } from '@hone/inference';
import type { ExperimentInput } from '@hone/backstage-plugin-experiments-common';
import { noise, pointsFrom } from '../__fixtures__/analysisInput';
import { databases, initDatabase } from '../__testUtils__/testDatabases';
import { callerNamed, testContext } from '../__testUtils__/testContext';
import { createDraft } from '../service/drafts/createDraft';
import { transitionExperiment } from '../service/lifecycle/transition';
import {
  checkRobustnessForCaller,
  getRobustnessForCaller,
} from '../service/robustness/robustnessForCaller';
import { getValuesForCaller } from '../service/queries/getValuesForCaller';
import { getForCaller, listEventsForCaller } from '../service/queries';
import { listIdeasForCaller } from '../service/ideas/queries';
import { analyzeDue } from './analyzeDue';
import { checkWatches } from './checkWatches';

jest.setTimeout(120_000);

const DAY = 86_400_000;
const START = Date.UTC(2026, 5, 1);
const BEFORE = 84;
const TRIAL = 28;

const trial: ExperimentInput = {
  title: 'Review within half a day',
  entityRef: 'component:default/cart-api',
  design: 'process',
  hypothesis: { problem: 'p', solution: 'Answer reviews', metric: 'm' },
  metrics: [{ role: 'primary', metricId: 'm-primary', minimumEffect: 0.05 }],
  treated: { name: 'team' },
  plan: {
    durationSeconds: TRIAL * 86_400,
    baselineSeconds: BEFORE * 86_400,
    stepSeconds: 86_400,
    sealEffects: false,
  },
};

/** Daily values: a fall of a quarter when the trial starts, and what is left of it from each day on. */
function series(left: (daysSinceShipping: number) => number) {
  const rng = createRng('watch');
  const values = noise(rng, BEFORE + TRIAL + 190).map((x, i) => {
    const since = i - BEFORE - TRIAL;
    const share = since < 0 ? 1 : left(since);
    const effect = i < BEFORE ? 0 : -0.25 * share;
    return 30 * (1 + effect) * Math.exp(0.04 * x);
  });
  return pointsFrom(START - BEFORE * DAY, DAY, values);
}

describe.each(databases.eachSupportedId())('the decay watcher, %s', id => {
  async function ship(left: (daysSinceShipping: number) => number) {
    const knex = await initDatabase(id);
    const test = testContext(knex, new Date(START).toISOString());
    test.metrics.points = { 'component:default/cart-api': series(left) };
    test.metrics.define('m-primary', { stepSeconds: 86_400, unit: 'h' });
    const { context, caller, clock } = test;
    const draft = await createDraft(context, caller, trial);
    await transitionExperiment(context, caller, draft.key, 1, {
      action: 'start',
    });
    clock.set(START + TRIAL * DAY + 1);
    await analyzeDue(context);
    const read = () => getForCaller(context, caller, draft.key);
    const decided = await read();
    await transitionExperiment(context, caller, draft.key, decided.revision, {
      action: 'decide',
      decision: 'ship',
      reason: 'It helps.',
    });
    const look = async (day: number) => {
      clock.set(START + (TRIAL + day) * DAY + 3_600_000);
      return checkWatches(context);
    };
    const ideas = async () =>
      (await listIdeasForCaller(context, caller, {})).items;
    return { ...test, key: draft.key, read, look, ideas };
  }

  it('looks after 30, 90 and 180 days, and ends the watch when all is well', async () => {
    const t = await ship(() => 1);
    expect((await t.read()).watch!.checks.map(c => [c.day, c.state])).toEqual([
      [30, 'due'],
      [90, 'due'],
      [180, 'due'],
    ]);
    expect(await t.look(29)).toBe(0);
    expect(await t.look(30)).toBe(1);
    expect(await t.look(30)).toBe(0);
    await t.look(90);
    expect(await t.look(180)).toBe(1);
    const ended = await t.read();
    expect(ended).toMatchObject({ status: 'closed', outcome: 'shipped' });
    for (const check of ended.watch!.checks) {
      expect(check.state).toBe('holds');
      expect(check.effect).toBeCloseTo(-0.25, 1);
      expect(check.sentence).toMatch(/^Day \d+: .*holds\.$/);
    }
    expect(ended.watch!.reverseTrial).toBeNull();
    expect(await t.ideas()).toEqual([]);
    const { items } = await listEventsForCaller(t.context, t.caller, t.key, {});
    expect(items.filter(event => event.type === 'watch')).toHaveLength(3);
  });

  it('tells that an effect faded, and proposes once to take the change back', async () => {
    const t = await ship(days => (days < 40 ? 1 : 0));
    await t.look(30);
    await t.look(90);
    await t.look(180);
    const { watch } = await t.read();
    expect(watch!.checks.map(c => c.state)).toEqual([
      'holds',
      'faded',
      'faded',
    ]);
    const ideas = await t.ideas();
    expect(ideas).toHaveLength(1);
    expect(ideas[0]).toMatchObject({
      title: 'Take back: Review within half a day',
      source: { type: 'watch', label: t.key },
      status: 'open',
    });
    expect(watch!.reverseTrial).toEqual({
      key: ideas[0].key,
      title: ideas[0].title,
    });
  });

  it('waits for a source that is down, and takes back looks when people end the watch', async () => {
    const t = await ship(() => 1);
    t.metrics.mode = 'stale';
    expect(await t.look(30)).toBe(1);
    expect((await t.read()).watch!.checks[0].state).toBe('due');
    t.metrics.mode = 'up';
    t.clock.advance(2 * 3_600_000);
    expect(await checkWatches(t.context)).toBe(1);
    const shipped = await t.read();
    expect(shipped.watch!.checks[0].state).toBe('holds');
    await transitionExperiment(t.context, t.caller, t.key, shipped.revision, {
      action: 'end-watch',
      reason: 'The service is going away.',
    });
    expect((await t.read()).watch!.checks.map(c => c.day)).toEqual([30]);
    expect(await t.look(180)).toBe(0);
  });

  it('keeps the values that the decision rests on, and checks how robust it is', async () => {
    const t = await ship(() => 1);
    const { verdict } = await t.read();
    const { analysisId } = verdict!;
    const values = await getValuesForCaller(
      t.context,
      t.caller,
      t.key,
      analysisId,
    );
    expect(values.series).toHaveLength(1);
    expect(values.series[0].values).toHaveLength(BEFORE + TRIAL);
    expect(values.series[0]).toMatchObject({ stepSeconds: 86_400 });
    await expect(
      getRobustnessForCaller(t.context, t.caller, t.key, analysisId),
    ).rejects.toMatchObject({ name: 'NotFoundError' });
    const report = await checkRobustnessForCaller(
      t.context,
      t.caller,
      t.key,
      analysisId,
    );
    expect(report.curve!.shareSameSign).toBe(1);
    expect(
      await getRobustnessForCaller(t.context, t.caller, t.key, analysisId),
    ).toEqual(report);
    const stranger = callerNamed('nobody');
    t.policy.answers['hone.experiment.read'] = false;
    await expect(
      getValuesForCaller(t.context, stranger, t.key, analysisId),
    ).rejects.toMatchObject({ name: 'NotFoundError' });
  });
});
