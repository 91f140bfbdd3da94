import type {
  Decision,
  ExperimentInput,
} from '@hone/backstage-plugin-experiments-common';
import type { Knex } from 'knex';
import { backlog, callerNamed } from '../../../__testUtils__/backlog';
import { experimentInput } from '../../../__testUtils__/inputs';
import { databases, initDatabase } from '../../../__testUtils__/testDatabases';
import { createDraft } from '../../drafts/createDraft';
import { deleteDraft } from '../../drafts/deleteDraft';
import { updateDraft } from '../../drafts/updateDraft';
import { importExperiments } from '../../imports/importExperiments';
import { findExperiment } from '../../../store/experiments';
import { statusByTries } from './settleIdea';
import { getIdeaForCaller, listIdeaEventsForCaller } from '../queries';
import { transitionIdea } from '../transitionIdea';
import { transitionExperiment } from '../../lifecycle/transition';

jest.setTimeout(60_000);

describe('the state of an idea by its experiments', () => {
  it.each([
    [[], 'open'],
    [['draft'], 'trying'],
    [['closed:shipped', 'running'], 'trying'],
    [['watching:shipped'], 'done'],
    [['closed:rolled-back'], 'done'],
    [['closed:stopped-learned'], 'done'],
    [['closed:inconclusive'], 'open'],
    [['closed:not-valid', 'closed:inconclusive'], 'open'],
    [['closed:not-valid', 'closed:shipped'], 'done'],
  ])('%j is %s', (tries, expected) => {
    expect(
      statusByTries(
        tries.map(text => {
          const [status, outcome = null] = text.split(':');
          return { status, outcome } as never;
        }),
      ),
    ).toBe(expected);
  });
});

describe.each(databases.eachSupportedId())('trying ideas, %s', id => {
  let knex: Knex;
  let test: ReturnType<typeof backlog>;
  let input: ExperimentInput;
  beforeEach(async () => {
    knex = await initDatabase(id);
    test = backlog(knex);
    test.metrics.define('m', { stepSeconds: 86_400 });
    input = experimentInput('m');
    await test.add({ title: 'One' });
    await test.add({ title: 'Two' });
  });

  const idea = (key: string) =>
    getIdeaForCaller(test.context, test.caller, key);
  const draft = (change: Partial<ExperimentInput> = {}) =>
    createDraft(test.context, test.caller, { ...input, ...change });
  const step = async (
    key: string,
    body: Parameters<typeof transitionExperiment>[4],
  ) => {
    const { revision } = (await findExperiment(knex, key))!;
    return transitionExperiment(test.context, test.caller, key, revision, body);
  };
  const decide = async (key: string, decision: Decision) => {
    await step(key, { action: 'start' });
    test.clock.advance(86_400_000);
    await step(key, { action: 'conclude', reason: 'Enough was seen' });
    return step(key, {
      action: 'decide',
      decision,
      reason: 'The team has seen enough of it',
    });
  };

  it('links the draft and marks the idea in one step', async () => {
    const created = await draft({ ideaKey: 'IDEA-1' });
    expect(created.idea).toEqual({ key: 'IDEA-1', title: 'One' });
    expect(await idea('IDEA-1')).toMatchObject({
      status: 'trying',
      experiments: [{ key: created.key, title: created.title }],
    });
    const again = await draft({ ideaKey: 'IDEA-1' });
    expect((await idea('IDEA-1')).experiments).toHaveLength(2);
    const { items } = await listIdeaEventsForCaller(
      test.context,
      test.caller,
      'IDEA-1',
      {},
    );
    expect(items.map(e => [e.type, e.to, e.detail.experiment])).toEqual([
      ['try', null, again.key],
      ['try', 'trying', created.key],
      ['create', 'open', undefined],
    ]);
    await expect(
      transitionIdea(test.context, test.caller, 'IDEA-1', 3, {
        action: 'drop',
        reason: 'x',
      }),
    ).rejects.toThrow(/its experiments have to be closed or deleted first/);
  });

  it('writes neither where the idea cannot be tried', async () => {
    await transitionIdea(test.context, test.caller, 'IDEA-1', 1, {
      action: 'drop',
      reason: 'Moot',
    });
    await expect(draft({ ideaKey: 'IDEA-1' })).rejects.toThrow(
      /IDEA-1 is dropped; try is for ideas that are open or trying/,
    );
    await expect(draft({ ideaKey: 'IDEA-77' })).rejects.toThrow(
      'There is no idea IDEA-77',
    );
    test.policy.answers = { 'hone.idea.read': false };
    await expect(draft({ ideaKey: 'IDEA-2' })).rejects.toThrow(
      'There is no idea IDEA-2',
    );
    expect(await knex('experiments')).toEqual([]);
  });

  it('gives the idea back when its last draft is deleted or tries another one', async () => {
    const { key } = await draft({ ideaKey: 'IDEA-1' });
    const edit = (revision: number, change: Partial<ExperimentInput>) =>
      updateDraft(test.context, test.caller, key, revision, {
        ...input,
        ...change,
      });
    expect((await edit(1, {})).idea?.key).toBe('IDEA-1');
    expect((await edit(2, { ideaKey: 'IDEA-2' })).idea?.key).toBe('IDEA-2');
    expect((await idea('IDEA-1')).status).toBe('open');
    expect((await idea('IDEA-2')).status).toBe('trying');
    await deleteDraft(test.context, test.caller, key, 3);
    expect(await idea('IDEA-2')).toMatchObject({
      status: 'open',
      experiments: [],
    });
  });

  it('keeps the idea of a plan that stands', async () => {
    const { key } = await draft({ ideaKey: 'IDEA-1' });
    const started = await step(key, { action: 'start' });
    const edit = (ideaKey: string) =>
      updateDraft(test.context, test.caller, key, started.revision, {
        ...input,
        ideaKey,
      });
    await expect(edit('IDEA-2')).rejects.toThrow(
      /is running: the idea that it tries can only change in draft/,
    );
    expect((await edit('IDEA-1')).idea?.key).toBe('IDEA-1');
  });

  it('asks the question again after an experiment without an answer', async () => {
    const { key } = await draft({ ideaKey: 'IDEA-1' });
    await decide(key, 'inconclusive');
    expect((await idea('IDEA-1')).status).toBe('open');
    await draft({ ideaKey: 'IDEA-1' });
    expect((await idea('IDEA-1')).status).toBe('trying');
  });

  it.each<Decision>(['ship', 'stop-learned'])(
    'is done by %s, once a second person has confirmed it',
    async decision => {
      const { key } = await draft({ ideaKey: 'IDEA-1' });
      await decide(key, decision);
      expect((await idea('IDEA-1')).status).toBe('trying');
      const { revision } = (await findExperiment(knex, key))!;
      await transitionExperiment(
        test.context,
        callerNamed('bob'),
        key,
        revision,
        {
          action: 'confirm',
          reason: 'Seen it, too',
        },
      );
      expect(await idea('IDEA-1')).toMatchObject({
        status: 'done',
        experiments: [{ key }],
      });
    },
  );

  it('links imported trials', async () => {
    const [{ key }] = await importExperiments(test.context, test.caller, {
      source: 's',
      items: [
        {
          externalId: 'x',
          experiment: { ...input, ideaKey: 'IDEA-1' },
          history: [],
        },
      ],
    });
    expect(await idea('IDEA-1')).toMatchObject({
      status: 'trying',
      experiments: [{ key }],
    });
    await expect(
      importExperiments(test.context, test.caller, {
        source: 's',
        items: [
          { externalId: 'y', experiment: input, history: [] },
          {
            externalId: 'z',
            experiment: { ...input, ideaKey: 'IDEA-9' },
            history: [],
          },
        ],
      }),
    ).rejects.toThrow('There is no idea IDEA-9');
    expect(await knex('experiments')).toHaveLength(1);
  });
});
