import type { Knex } from 'knex';
import { closedTrial } from '../../__testUtils__/closedTrials';
import { insert } from '../../__testUtils__/rows';
import { experimentInput } from '../../__testUtils__/inputs';
import { experimentConditions } from '../../__testUtils__/permissions';
import { callerNamed, testContext } from '../../__testUtils__/testContext';
import { databases, initDatabase } from '../../__testUtils__/testDatabases';
import { findExperiment } from '../../store/experiments';
import { createDraft } from '../drafts/createDraft';
import { transitionExperiment } from '../lifecycle/transition';
import { createLearning, updateLearningForCaller } from './changeLearnings';
import { linkTrial, unlinkTrial } from './linkTrial';
import {
  getLearningForCaller,
  listLearningsForCaller,
  proposeLearning,
} from './queries';
import { transferLearnings } from './transferLearnings';

jest.setTimeout(60_000);

const NOW = '2026-07-01T00:00:00Z';
const LEARNING = {
  title: 'Reviews in half a day shorten lead time',
  text: 'Wait falls where reviewers know the code.',
  claim: 'improves' as const,
  kind: 'review-within-half-a-day',
  topic: 'review',
  conditions: ['More than three reviewers'],
};

describe.each(databases.eachSupportedId())('learnings, %s', id => {
  let knex: Knex;
  let test: ReturnType<typeof testContext>;
  beforeEach(async () => {
    knex = await initDatabase(id);
    test = testContext(knex, NOW);
  });

  const create = async (
    experimentKey: string,
    change: Partial<Parameters<typeof createLearning>[2]> = {},
  ) => {
    const { learning } = await createLearning(test.context, test.caller, {
      learning: LEARNING,
      experimentKey,
      stance: 'supports',
      ...change,
    });
    return learning;
  };
  const link = (
    key: string,
    experimentKey: string,
    stance: 'supports' | 'contradicts' | 'unclear' = 'supports',
  ) => linkTrial(test.context, test.caller, { key, experimentKey }, { stance });
  const list = (
    query: Parameters<typeof listLearningsForCaller>[2] = {},
    caller = test.caller,
  ) => listLearningsForCaller(test.context, caller, query);

  it('are made of a closed experiment in one step', async () => {
    const key = await closedTrial(knex);
    const proposal = await proposeLearning(test.context, test.caller, key);
    expect(proposal).toMatchObject({
      learning: { claim: 'improves', kind: 'review' },
      stance: 'supports',
      known: [],
    });
    const learning = await create(key);
    expect(learning).toMatchObject({
      key: 'LRN-1',
      grade: 'B',
      ownerRef: 'group:default/checkout',
      metric: { metricId: 'm-primary', direction: 'lower-is-better' },
      pooled: { mean: -0.2, tau: null, trials: 1, services: 5 },
      supports: 1,
      contradicts: 0,
      trials: [{ experiment: { key }, stance: 'supports', watch: null }],
    });
    const again = await proposeLearning(test.context, test.caller, key);
    expect(again.known).toEqual([{ key: 'LRN-1', title: LEARNING.title }]);
  });

  it('take a null result as well', async () => {
    const key = await closedTrial(knex, {
      verdict: {
        effect: 0.01,
        interval: [-0.03, 0.05],
        recommendation: 'inconclusive',
      },
      minimumEffect: 0.1,
      record: { outcome: 'stopped-learned' },
    });
    const { learning, stance } = await proposeLearning(
      test.context,
      test.caller,
      key,
    );
    expect({ claim: learning.claim, stance }).toEqual({
      claim: 'no-effect',
      stance: 'supports',
    });
    expect(await create(key, { learning })).toMatchObject({
      claim: 'no-effect',
      pooled: { mean: 0.01 },
    });
  });

  it('are challenged by an experiment that saw the opposite', async () => {
    const { key } = await create(await closedTrial(knex));
    const against = await closedTrial(knex, {
      verdict: { effect: 0.2, interval: [0.1, 0.3], grade: 'A' },
      services: ['f', 'g', 'h'],
    });
    const challenged = await link(key, against, 'contradicts');
    expect(challenged).toMatchObject({
      supports: 1,
      contradicts: 1,
      grade: 'B',
      revision: 2,
      pooled: { trials: 2, services: 8 },
    });
    expect(challenged.pooled!.mean).toBeCloseTo(0, 9);
    expect(challenged.pooled!.tau).toBeGreaterThan(0.2);
    const { inputsHash } = challenged.pooled!;
    const taken = await unlinkTrial(test.context, test.caller, {
      key,
      experimentKey: against,
    });
    expect(taken.pooled!.inputsHash).not.toBe(inputsHash);
    expect(taken).toMatchObject({ contradicts: 0, pooled: { trials: 1 } });
    await expect(
      unlinkTrial(test.context, test.caller, { key, experimentKey: against }),
    ).rejects.toMatchObject({ message: `LRN-1 does not hold ${against}` });
  });

  it('lose nothing when two experiments are linked at once', async () => {
    const { key } = await create(await closedTrial(knex));
    const others = await Promise.all([1, 2, 3].map(() => closedTrial(knex)));
    await Promise.all(others.map(other => link(key, other)));
    expect(
      await getLearningForCaller(test.context, test.caller, key),
    ).toMatchObject({ supports: 4, pooled: { trials: 4 }, revision: 4 });
  });

  it('refuse experiments that are not over', async () => {
    const running = await insert(knex, { status: 'running' });
    await expect(create(running.id)).rejects.toMatchObject({
      message: expect.stringContaining('EXP-001 is running'),
    });
    expect((await list()).items).toEqual([]);
  });

  it('are created once for a source', async () => {
    const key = await closedTrial(knex);
    const input = {
      learning: LEARNING,
      experimentKey: key,
      stance: 'supports' as const,
      sourceRef: 'demo/review',
    };
    const results = await Promise.all(
      [1, 2, 3].map(() => createLearning(test.context, test.caller, input)),
    );
    expect(results.filter(({ created }) => created)).toHaveLength(1);
    expect(new Set(results.map(r => r.learning.id)).size).toBe(1);
  });

  it('are found by words, topic, kind, grade and owner, newest change first', async () => {
    const first = await create(await closedTrial(knex));
    test.clock.advance(1000);
    const second = await create(
      await closedTrial(knex, { verdict: { grade: 'C' } }),
      {
        learning: {
          ...LEARNING,
          title: 'Smaller batches fail less',
          kind: 'smaller-batches',
          topic: 'batches',
        },
      },
    );
    const keys = async (query: Parameters<typeof list>[0]) =>
      (await list(query)).items.map(({ key }) => key);
    expect(await keys({})).toEqual([second.key, first.key]);
    expect(await keys({ q: 'halF day' })).toEqual([first.key]);
    expect(await keys({ q: 'reviewers batch' })).toEqual([second.key]);
    expect(await keys({ q: 'lrn-2' })).toEqual([second.key]);
    expect(await keys({ q: '!' })).toEqual([]);
    expect(await keys({ topic: 'batches' })).toEqual([second.key]);
    expect(await keys({ kind: LEARNING.kind })).toEqual([first.key]);
    expect(await keys({ grade: 'C' })).toEqual([second.key]);
    expect(await keys({ owner: 'group:default/checkout' })).toHaveLength(2);
    expect(await keys({ owner: 'group:default/other' })).toEqual([]);
    const page = await list({ limit: 1 });
    expect(page.items.map(({ key }) => key)).toEqual([second.key]);
    const next = await list({ limit: 1, cursor: page.nextCursor! });
    expect(next.items.map(({ key }) => key)).toEqual([first.key]);
    expect(next.nextCursor).toBeNull();
    await expect(list({ cursor: 'WyJhIl0' })).rejects.toMatchObject({
      name: 'InputError',
    });
  });

  it('are changed by the revision that was read, and found by their new words', async () => {
    const { key } = await create(await closedTrial(knex));
    const target = { key, revision: 1 };
    const change = { ...LEARNING, title: 'Pairing shortens lead time' };
    const saved = await updateLearningForCaller(
      test.context,
      test.caller,
      target,
      change,
    );
    expect(saved).toMatchObject({
      title: change.title,
      revision: 2,
      supports: 1,
    });
    await expect(
      updateLearningForCaller(test.context, test.caller, target, change),
    ).rejects.toMatchObject({ name: 'ConflictError' });
    expect((await list({ q: 'pairing' })).items).toHaveLength(1);
    expect((await list({ q: 'shorten reviews' })).items).toHaveLength(0);
  });

  it('are hidden with any of their experiments', async () => {
    const own = await create(await closedTrial(knex));
    const secret = await closedTrial(knex, {
      record: { ownerRef: 'group:default/secret' },
    });
    const bob = callerNamed('bob');
    test.policy.people[bob.actor] = {
      'hone.experiment.read': experimentConditions.isOwner({
        claims: ['group:default/checkout'],
      }),
    };
    expect((await list({}, bob)).items).toHaveLength(1);
    await link(own.key, secret);
    expect((await list({}, bob)).items).toHaveLength(0);
    expect((await list({ q: 'lead' }, bob)).items).toHaveLength(0);
    await expect(
      getLearningForCaller(test.context, bob, own.key),
    ).rejects.toMatchObject({ message: 'There is no learning LRN-1' });
    await expect(
      getLearningForCaller(test.context, bob, 'LRN-99'),
    ).rejects.toMatchObject({ message: 'There is no learning LRN-99' });
    const said = await transferLearnings(test.context, bob, {
      entityRef: 'component:default/cart-api',
    });
    expect(said).toEqual([]);
    expect((await list()).items).toHaveLength(1);
  });

  it('need their permissions', async () => {
    const key = await closedTrial(knex);
    const learning = await create(key);
    test.policy.answers = { 'hone.learning.update': false };
    await expect(create(key)).rejects.toMatchObject({
      name: 'NotAllowedError',
    });
    await expect(link(learning.key, key)).rejects.toMatchObject({
      name: 'NotAllowedError',
    });
    expect((await list()).items[0].canUpdate).toBe(false);
    test.policy.answers = { 'hone.learning.read': false };
    await expect(list()).rejects.toMatchObject({ name: 'NotAllowedError' });
  });

  it('say what a change would do elsewhere once there are enough services', async () => {
    const { key } = await create(await closedTrial(knex));
    const say = () =>
      transferLearnings(test.context, test.caller, {
        entityRef: 'component:default/cart-api',
      });
    const [silent] = await say();
    expect(silent).toMatchObject({
      learning: { key },
      transfer: null,
      silence: expect.any(String),
    });
    await link(key, await closedTrial(knex, { services: ['f', 'g', 'h'] }));
    const [said] = await say();
    expect(said.silence).toBeNull();
    expect(said.transfer).toMatchObject({
      level: 'organisation',
      trials: 2,
      services: 8,
    });
    expect(said.transfer!.mean).toBeCloseTo(-0.2, 6);
    const [low, high] = said.transfer!.interval as [number, number];
    expect(low).toBeLessThan(-0.2);
    expect(high).toBeGreaterThan(-0.2);
    await expect(
      transferLearnings(test.context, test.caller, {
        entityRef: 'component:default/unknown',
      }),
    ).rejects.toMatchObject({ name: 'NotFoundError' });
  });

  it('count the experiments that were started from them', async () => {
    const { key } = await create(await closedTrial(knex));
    test.metrics.define('m', { stepSeconds: 86_400 });
    const draft = await createDraft(test.context, test.caller, {
      ...experimentInput('m'),
      learningKey: key,
    });
    const reused = async () => (await list()).items[0].reused;
    expect(await reused()).toBe(0);
    const { revision } = (await findExperiment(knex, draft.key))!;
    await transitionExperiment(test.context, test.caller, draft.key, revision, {
      action: 'start',
    });
    expect(await reused()).toBe(1);
    await expect(
      createDraft(test.context, test.caller, {
        ...experimentInput('m'),
        learningKey: 'LRN-77',
      }),
    ).rejects.toMatchObject({ message: 'There is no learning LRN-77' });
  });

  it('tell how long it held', async () => {
    const key = await closedTrial(knex);
    await create(key);
    const { id: experimentId } = (await findExperiment(knex, key))!;
    const at = new Date(NOW).getTime();
    await knex('watch_checks').insert(
      [30, 90, 180].map(day => ({
        experiment_id: experimentId,
        day,
        due_at: at,
        done_at: day < 180 ? at : null,
        state: day < 180 ? 'holds' : 'due',
        effect: day < 180 ? -0.17 : null,
        body: JSON.stringify({
          interval: null,
          sentence: `Day ${day}.`,
          method: 'm',
        }),
      })),
    );
    expect((await list()).items[0].trials[0].watch).toEqual({
      day: 90,
      state: 'holds',
      effect: -0.17,
      sentence: 'Day 90.',
    });
  });
});
