import { createRng } from '@hone/inference';
import { DAY, noise, pointsFrom, START } from '../__fixtures__/analysisInput';
import { testContext } from '../__testUtils__/testContext';
import { databases, initDatabase } from '../__testUtils__/testDatabases';
import { createDraft } from '../service/drafts/createDraft';
import { transitionExperiment } from '../service/lifecycle/transition';
import { getForCaller, listAnalysesForCaller } from '../service/queries';
import { analyzeDue } from './analyzeDue';

jest.setTimeout(120_000);

const SERVICE = 'component:default/cart-api';
const BEFORE = 60;

describe.each(databases.eachSupportedId())('planned looks, %s', id => {
  async function setUp(effect: number) {
    const knex = await initDatabase(id);
    const test = testContext(knex, new Date(START).toISOString());
    test.metrics.define('m-primary', { stepSeconds: 86_400 });
    test.metrics.points[SERVICE] = pointsFrom(
      START - BEFORE * DAY,
      DAY,
      noise(createRng('looks'), BEFORE + 40).map(
        (x, i) => 30 * Math.exp(0.1 * x) * (i >= BEFORE ? 1 + effect : 1),
      ),
    );
    const draft = await createDraft(test.context, test.caller, {
      title: 'Review within half a day',
      entityRef: SERVICE,
      design: 'process',
      hypothesis: { problem: 'p', solution: 's', metric: 'm' },
      metrics: [{ role: 'primary', metricId: 'm-primary', minimumEffect: 0.1 }],
      treated: { name: 'team' },
      plan: {
        durationSeconds: 28 * 86_400,
        baselineSeconds: BEFORE * 86_400,
        looks: 4,
      },
    });
    await transitionExperiment(test.context, test.caller, draft.key, 1, {
      action: 'start',
    });
    const lookOn = async (day: number) => {
      test.clock.set(new Date(START + day * DAY));
      await analyzeDue(test.context);
      const { verdict } = await getForCaller(
        test.context,
        test.caller,
        draft.key,
      );
      return verdict!;
    };
    return { ...test, key: draft.key, lookOn };
  }

  it('unseal effects at their instant, also when they are hours late, and seal them again', async () => {
    const { context, caller, key, lookOn } = await setUp(0);
    expect((await lookOn(3)).sealed).toBe(true);
    const held = await lookOn(7.4);
    expect(held).toMatchObject({ sealed: false, recommendation: 'extend' });
    expect(held.effect).not.toBeNull();
    expect(held.level).toBeGreaterThan(0.999);
    const again = await lookOn(7.9);
    expect(again.analysisId).toBe(held.analysisId);
    const between = await lookOn(9);
    expect(between).toMatchObject({ sealed: true, effect: null });
    expect(between.sentence.text).toContain('until look 2 of 4 on Jun 15');
    const { items } = await listAnalysesForCaller(context, caller, key, {});
    expect(items.map(item => item.asOf)).toContain(
      new Date(START + 7 * DAY).toISOString(),
    );
  });

  it('may ship before the end, which ends the trial there without leaving its plan', async () => {
    const { context, caller, key, lookOn } = await setUp(-0.5);
    expect((await lookOn(3)).sealed).toBe(true);
    const verdict = await lookOn(7.3);
    expect(verdict).toMatchObject({ recommendation: 'ship', sealed: false });
    expect(verdict.sentence.text).toContain('look 1 of 4');
    const ended = await getForCaller(context, caller, key);
    expect(ended).toMatchObject({
      status: 'decide',
      endedAt: new Date(START + 7 * DAY).toISOString(),
      deviations: [],
    });
    expect(await lookOn(9)).toMatchObject({
      recommendation: 'ship',
      sealed: false,
      grade: verdict.grade,
    });
  });
});
