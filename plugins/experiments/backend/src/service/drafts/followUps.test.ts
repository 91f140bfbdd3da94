import type {
  Experiment,
  ExperimentInput,
} from '@hone/backstage-plugin-experiments-common';
import { experimentInput } from '../../__testUtils__/inputs';
import { experimentConditions } from '../../__testUtils__/permissions';
import { testContext } from '../../__testUtils__/testContext';
import { databases, initDatabase } from '../../__testUtils__/testDatabases';
import { importExperiments } from '../imports/importExperiments';
import { transitionExperiment } from '../lifecycle/transition';
import { getForCaller } from '../queries';
import { createDraft } from './createDraft';
import { deleteDraft } from './deleteDraft';
import { updateDraft } from './updateDraft';

jest.setTimeout(120_000);

const input = experimentInput('m-primary');

describe.each(databases.eachSupportedId())('follow-ups, %s', id => {
  async function setUp() {
    const knex = await initDatabase(id);
    const test = testContext(knex, '2026-06-01T00:00:00Z');
    const { context, caller } = test;
    const create = (change: Partial<ExperimentInput> = {}) =>
      createDraft(context, caller, { ...input, ...change });
    const follow = (
      draft: { key: string; revision: number },
      follows?: string[],
    ) =>
      updateDraft(context, caller, draft.key, draft.revision, {
        ...input,
        follows,
      });
    const read = (key: string) => getForCaller(context, caller, key);
    return { ...test, knex, create, follow, read };
  }

  it('are named by keys or ids, and shown from both sides', async () => {
    const t = await setUp();
    const first = await t.create({ title: 'First of all' });
    const second = await t.create({ title: 'Second' });
    const third = await t.create({
      follows: ['exp-1', second.id, first.key],
      templateId: 'slow-reviews',
    });
    expect(third).toMatchObject({
      follows: [
        { key: 'EXP-001', title: 'First of all' },
        { key: 'EXP-002', title: 'Second' },
      ],
      templateId: 'slow-reviews',
    });
    expect((await t.read(first.key)).followedBy).toEqual([
      { key: 'EXP-003', title: input.title },
    ]);
    // What an edit does not name stays.
    const same = await t.follow(third);
    expect([same.follows.length, same.templateId]).toEqual([2, 'slow-reviews']);
    expect((await t.follow(same, ['EXP-2'])).follows).toHaveLength(1);
  });

  it('have to exist for whoever names them', async () => {
    const t = await setUp();
    await t.create();
    for (const key of ['EXP-77', 'nonsense']) {
      await expect(
        t.create({ follows: ['EXP-001', key] }),
      ).rejects.toMatchObject({
        name: 'InputError',
        message: `follows.1 has to name an experiment that exists, but "${key}" was given`,
      });
    }
    t.policy.answers = { 'hone.experiment.read': false };
    await expect(t.create({ follows: ['EXP-001'] })).rejects.toMatchObject({
      message: expect.stringMatching(/^follows\.0 has to name an experiment/),
    });
    expect(await t.knex('experiments')).toHaveLength(1);
  });

  it('make no circle, however long', async () => {
    const t = await setUp();
    const first = await t.create();
    await expect(t.follow(first, [first.key])).rejects.toMatchObject({
      message:
        'follows.0 has to name another experiment, but EXP-001 was given for itself',
    });
    await t.create({ follows: ['EXP-1'] });
    await t.create({ follows: ['EXP-2'] });
    const last = await t.create({ follows: ['EXP-3'] });
    await expect(t.follow(first, [last.key])).rejects.toMatchObject({
      name: 'InputError',
      message:
        'follows.0 has to name an experiment that does not come after EXP-001, but EXP-004 follows it up already, directly or through others',
    });
    const { revision, follows } = await t.read(first.key);
    expect([revision, follows]).toEqual([1, []]);
  });

  it('make no circle when many close one at the same time', async () => {
    const t = await setUp();
    for (let round = 0; round < 5; round++) {
      const ring: Experiment[] = [];
      for (let i = 0; i < 4; i++) ring.push(await t.create());
      const results = await Promise.allSettled(
        ring.map((one, i) => t.follow(one, [ring[(i + 1) % 4].key])),
      );
      const refused = results.filter(r => r.status === 'rejected');
      expect(refused).toHaveLength(1);
      expect(refused[0].reason.message).toMatch(/follows it up already/);
    }
  });

  it('keep what the editor may not read', async () => {
    const t = await setUp();
    const hidden = await t.create({ ownerRef: 'group:default/theirs' });
    const shown = await t.create();
    const draft = await t.create({ follows: [hidden.key, shown.key] });
    t.policy.answers = {
      'hone.experiment.read': {
        not: experimentConditions.isOwner({ claims: ['group:default/theirs'] }),
      },
    };
    expect((await t.read(draft.key)).follows).toHaveLength(1);
    const edited = await t.follow(draft, []);
    expect(edited.follows).toEqual([]);
    t.policy.answers = {};
    expect((await t.read(draft.key)).follows.map(f => f.key)).toEqual([
      hidden.key,
    ]);
  });

  it('stand from the start on, like the plan', async () => {
    const t = await setUp();
    const first = await t.create();
    const draft = await t.create({ follows: [first.key] });
    const started = await transitionExperiment(
      t.context,
      t.caller,
      draft.key,
      1,
      { action: 'start' },
    );
    await expect(t.follow(started, [])).rejects.toMatchObject({
      message:
        'EXP-002 is running: what it follows up can only change in draft',
    });
    expect((await t.follow(started, [first.id])).follows).toHaveLength(1);
  });

  it('go with a draft that is deleted, from both sides', async () => {
    const t = await setUp();
    const first = await t.create();
    const second = await t.create({ follows: [first.key] });
    await t.create({ follows: [second.key] });
    await deleteDraft(t.context, t.caller, second.key, 1);
    expect(await t.knex('follow_ups')).toEqual([]);
  });

  it('come with imports, also of one another', async () => {
    const t = await setUp();
    await t.create();
    const item = (externalId: string, key: string, follows: string[]) => ({
      externalId,
      key,
      experiment: { ...input, follows },
      history: [],
    });
    const bring = (...items: ReturnType<typeof item>[]) =>
      importExperiments(t.context, t.caller, { source: 's', items });
    await expect(
      bring(item('a', 'EXP-10', []), item('b', 'EXP-11', ['EXP-12'])),
    ).rejects.toMatchObject({
      message: expect.stringMatching(
        /^items\.1\.experiment: follows\.0 has to name an experiment/,
      ),
    });
    await bring(
      item('a', 'EXP-10', ['EXP-1']),
      item('b', 'EXP-11', ['EXP-10']),
    );
    expect((await t.read('EXP-10')).followedBy).toHaveLength(1);
    expect((await t.read('EXP-10')).follows).toHaveLength(1);
  });
});
