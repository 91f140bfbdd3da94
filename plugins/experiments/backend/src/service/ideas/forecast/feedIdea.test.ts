import type { ExperimentInput } from '@hone/backstage-plugin-experiments-common';
import type { Knex } from 'knex';
import { backlog, callerNamed } from '../../../__testUtils__/backlog';
import { closedTrial } from '../../../__testUtils__/closedTrials';
import { experimentInput } from '../../../__testUtils__/inputs';
import { databases, initDatabase } from '../../../__testUtils__/testDatabases';
import { findExperiment } from '../../../store/experiments';
import { createDraft } from '../../drafts/createDraft';
import { deleteDraft } from '../../drafts/deleteDraft';
import { updateDraft } from '../../drafts/updateDraft';
import { registerForecast } from '../../forecasts/changeForecasts';
import { createLearning } from '../../learnings/changeLearnings';
import { linkTrial } from '../../learnings/linkTrial';
import { transitionExperiment } from '../../lifecycle/transition';
import { getIdeaForCaller } from '../queries';
import { updateIdeaForCaller } from '../updateIdeaForCaller';

jest.setTimeout(60_000);

const IDEA = {
  title: 'Smaller batches',
  factors: { ratePerMonth: 1, impact: 100 },
};

describe.each(databases.eachSupportedId())('the worth of an idea, %s', id => {
  let knex: Knex;
  let test: ReturnType<typeof backlog>;
  beforeEach(async () => {
    knex = await initDatabase(id);
    test = backlog(knex, '2026-07-01T00:00:00Z');
    test.metrics.define('m-primary', { stepSeconds: 86_400 });
    await test.add(IDEA);
  });

  const input = (change: Partial<ExperimentInput> = {}) => ({
    ...experimentInput('m-primary'),
    tags: ['review'],
    ideaKey: 'IDEA-1',
    ...change,
  });
  const draft = async (change: Partial<ExperimentInput> = {}) =>
    (await createDraft(test.context, test.caller, input(change))).key;
  const say = (key: string, who: string, mean: number) =>
    registerForecast(test.context, callerNamed(who), key, {
      low: mean - 0.1,
      high: mean + 0.1,
      confidence: 0.8,
    });
  const revisionOf = async (key: string) =>
    (await findExperiment(knex, key))!.revision;
  const start = async (key: string) =>
    transitionExperiment(
      test.context,
      test.caller,
      key,
      await revisionOf(key),
      { action: 'start' },
    );
  const idea = async () =>
    getIdeaForCaller(test.context, test.caller, 'IDEA-1');
  const expected = async () => (await idea()).priority.expectedEffect;
  const rank = async () => (await knex('ideas').first()).rank;

  /** Two trials of the same kind of change, so that the model has something to say. */
  async function learnt() {
    const trial = (services: string[]) => closedTrial(knex, { services });
    const { learning } = await createLearning(test.context, test.caller, {
      learning: {
        title: 'It works',
        text: '',
        claim: 'improves',
        kind: 'review',
      },
      experimentKey: await trial(['a', 'b', 'c', 'd', 'e']),
      stance: 'supports',
    });
    await linkTrial(
      test.context,
      test.caller,
      { key: learning.key, experimentKey: await trial(['f', 'g', 'h']) },
      { stance: 'supports' },
    );
  }

  it('follows what people expect together, from the start on, and not before', async () => {
    const key = await draft();
    const before = await rank();
    for (const [who, mean] of [
      ['ada', -0.2],
      ['bob', -0.3],
      ['eve', -0.4],
    ] as const) {
      await say(key, who, mean);
    }
    expect(await expected()).toBeUndefined();
    expect(await rank()).toBe(before);
    await start(key);
    expect(await expected()).toMatchObject({
      mean: expect.closeTo(-0.3, 9),
      by: 'pooled',
      forecasters: 3,
      used: true,
    });
    expect((await idea()).priority.probability.from).toBe('forecast');
    expect(await rank()).toBeGreaterThan(before);
  });

  it('says nothing of what two people expect', async () => {
    const key = await draft();
    await say(key, 'ada', -0.2);
    await say(key, 'bob', -0.3);
    await start(key);
    expect(await expected()).toBeUndefined();
  });

  it('follows the model while there is a draft', async () => {
    await learnt();
    const before = await rank();
    const key = await draft();
    expect(await expected()).toMatchObject({ by: 'model', forecasters: 0 });
    expect((await expected())!.mean).toBeLessThan(-0.1);
    expect(await rank()).not.toBe(before);
    await updateDraft(
      test.context,
      test.caller,
      key,
      1,
      input({ metrics: [] }),
    );
    expect(await expected()).toBeUndefined();
    await updateDraft(test.context, test.caller, key, 2, input());
    expect(await expected()).toMatchObject({ by: 'model' });
    await deleteDraft(test.context, test.caller, key, 3);
    expect(await expected()).toBeUndefined();
    expect(await rank()).toBe(before);
  });

  it('goes with the draft to another idea', async () => {
    await learnt();
    await test.add({ ...IDEA, title: 'Another one' });
    const key = await draft();
    await updateDraft(
      test.context,
      test.caller,
      key,
      1,
      input({ ideaKey: 'IDEA-2' }),
    );
    expect(await expected()).toBeUndefined();
    const other = await getIdeaForCaller(test.context, test.caller, 'IDEA-2');
    expect(other.priority.expectedEffect).toMatchObject({ by: 'model' });
  });

  it('is what a person says, where a person does', async () => {
    await learnt();
    await draft();
    const { revision, hypothesis } = await idea();
    await updateIdeaForCaller(test.context, test.caller, 'IDEA-1', revision, {
      title: IDEA.title,
      hypothesis,
      factors: { ...IDEA.factors, probability: 0.5 },
    });
    const { priority } = await idea();
    expect(priority.probability).toEqual({ value: 0.5, from: 'set' });
    expect(priority.expectedEffect).toMatchObject({ used: false });
  });

  it('keeps to itself what is expected from those who see no forecasts', async () => {
    await learnt();
    await draft();
    test.policy.answers = { 'hone.forecast.read': false };
    const { priority } = await idea();
    expect(priority).not.toHaveProperty('expectedEffect');
    expect(priority.probability.from).toBe('forecast');
  });
});
