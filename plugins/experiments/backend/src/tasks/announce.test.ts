import type { NotificationSendOptions } from '@backstage/plugin-notifications-node';
import type { TransitionInput } from '@hone/backstage-plugin-experiments-common';
import type { Knex } from 'knex';
import { backlog, callerNamed } from '../__testUtils__/backlog';
import { experimentInput } from '../__testUtils__/inputs';
import { verdict } from '../__testUtils__/rows';
import { databases, initDatabase } from '../__testUtils__/testDatabases';
import { addComment } from '../service/comments/addComment';
import { takeBackComment } from '../service/comments/takeBackComment';
import { createDraft } from '../service/drafts/createDraft';
import { transitionIdea } from '../service/ideas/transitionIdea';
import { importExperiments } from '../service/imports/importExperiments';
import { transitionExperiment } from '../service/lifecycle/transition';
import {
  findExperiment,
  saveVerdict,
  type StoredVerdict,
} from '../store/experiments';
import { announce } from './announce';

jest.setTimeout(60_000);

const NOW = '2026-06-01T00:00:00Z';
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const WHY = 'The team saw enough of it.';
const ada = callerNamed('ada');
const bob = callerNamed('bob');

describe.each(databases.eachSupportedId())('announce, %s', id => {
  let knex: Knex;

  async function setUp() {
    knex = await initDatabase(id);
    const test = backlog(knex, NOW);
    const { context } = test;
    const sent: NotificationSendOptions[] = [];
    const send = jest.fn(async (options: NotificationSendOptions) => {
      sent.push(options);
    });
    const warn = jest.fn();
    /** Titles of what one run told. */
    const run = async () => {
      sent.length = 0;
      const logger = { ...context.logger, warn };
      await announce({ ...context, logger, notifications: { send } });
      return sent.map(one => one.payload.title);
    };
    const draft = (change = {}) =>
      createDraft(context, ada, {
        ...experimentInput('m-primary'),
        ownerRef: 'group:default/checkout',
        ...change,
      });
    const step = async (key: string, input: TransitionInput, by = ada) => {
      const { revision } = (await findExperiment(knex, key))!;
      return transitionExperiment(context, by, key, revision, input);
    };
    const judge = async (key: string, change: Partial<StoredVerdict>) => {
      const record = (await findExperiment(knex, key))!;
      const now = context.clock.now();
      await knex.transaction(tx =>
        saveVerdict(
          tx,
          record,
          verdict({ analyzedAt: now.toISOString(), ...change }),
          { analyzedUntil: now, now },
        ),
      );
    };
    return { ...test, sent, send, warn, run, draft, step, judge };
  }

  it('tells the owner of a plan to review, once', async () => {
    const t = await setUp();
    await t.draft();
    await t.step('EXP-1', { action: 'submit' });
    expect(await t.run()).toEqual([
      'EXP-001 waits for somebody to review its plan',
    ]);
    expect(t.sent[0]).toMatchObject({
      recipients: {
        type: 'entity',
        entityRef: ['group:default/checkout'],
        excludeEntityRef: ['user:default/ada', 'user:default/ada'],
      },
      payload: { scope: expect.stringMatching(/^approval-needed:/) },
    });
    expect(await t.run()).toEqual([]);
    await t.step('EXP-1', { action: 'withdraw', reason: WHY });
    await t.step('EXP-1', { action: 'submit' });
    expect(await t.run()).toEqual([
      'EXP-001 waits for somebody to review its plan',
    ]);
  });

  it('follows an experiment from its end to its decision', async () => {
    const t = await setUp();
    await t.draft();
    await t.step('EXP-1', { action: 'start' });
    t.clock.advance(DAY);
    await t.step('EXP-1', { action: 'conclude' });
    expect(await t.run()).toEqual([]);
    t.clock.advance(5 * 60_000);
    await t.judge('EXP-1', { recommendation: 'inconclusive' });
    expect(await t.run()).toEqual(['EXP-001 is over and needs a decision']);
    t.clock.advance(7 * DAY - HOUR);
    expect(await t.run()).toEqual([]);
    t.clock.advance(HOUR);
    expect(await t.run()).toEqual([
      'EXP-001 has waited for a decision since 2026-06-02',
    ]);
    expect(await t.run()).toEqual([]);
    await t.step('EXP-1', {
      action: 'decide',
      decision: 'ship',
      reason: WHY,
    });
    expect(await t.run()).toEqual([
      'EXP-001 waits for a second person to confirm "ship"',
    ]);
    await t.step('EXP-1', { action: 'confirm' }, bob);
    expect(await t.run()).toEqual([]);
  });

  it('reminds of no decision that waits for its second person', async () => {
    const t = await setUp();
    await t.draft();
    await t.step('EXP-1', { action: 'start' });
    await t.step('EXP-1', { action: 'conclude' });
    await t.step('EXP-1', {
      action: 'decide',
      decision: 'ship',
      reason: WHY,
    });
    t.clock.advance(8 * DAY);
    expect(await t.run()).toEqual([]);
  });

  it('tells of a verdict that is not valid, once for each reason, and of harm', async () => {
    const t = await setUp();
    await t.draft();
    await t.step('EXP-1', { action: 'start' });
    await t.judge('EXP-1', { recommendation: 'invalid', reason: 'srm' });
    expect(await t.run()).toEqual(['EXP-001 has a verdict that is not valid']);
    t.clock.advance(HOUR);
    await t.judge('EXP-1', { recommendation: 'extend', reason: 'too-early' });
    t.clock.advance(HOUR);
    await t.judge('EXP-1', { recommendation: 'invalid', reason: 'srm' });
    expect(await t.run()).toEqual([]);
    await t.judge('EXP-1', {
      recommendation: 'invalid',
      reason: 'instrument',
      analyzedAt: NOW,
    });
    expect(await t.run()).toEqual(['EXP-001 has a verdict that is not valid']);
    t.clock.advance(HOUR);
    await t.judge('EXP-1', { recommendation: 'rollback', reason: 'harm' });
    expect(await t.run()).toEqual(['EXP-001 does harm and goes on']);
    expect(await t.run()).toEqual([]);
  });

  it('tells who created it and its owner of comments that stand', async () => {
    const t = await setUp();
    await t.draft();
    await addComment(t.context, bob, 'EXP-1', 'Hello');
    const back = await addComment(t.context, bob, 'EXP-1', 'Never mind');
    await takeBackComment(t.context, bob, 'EXP-1', back.id);
    expect(await t.run()).toEqual(['EXP-001 has a new comment']);
    expect(t.sent[0].recipients).toEqual({
      type: 'entity',
      entityRef: ['user:default/ada', 'group:default/checkout'],
      excludeEntityRef: ['user:default/bob'],
    });
    expect(await t.run()).toEqual([]);
  });

  it('tells people what became of their ideas, and programs nothing', async () => {
    const t = await setUp();
    const coach = { ...ada, actor: 'service:plugin:coach' };
    await t.add({ title: 'One' });
    await t.add({ title: 'Two' });
    await t.add({ title: 'Three' }, coach);
    await t.draft({ ideaKey: 'IDEA-1' });
    const dropped = { action: 'drop', reason: 'Moot' } as const;
    await transitionIdea(t.context, bob, 'IDEA-3', 1, dropped);
    await transitionIdea(t.context, bob, 'IDEA-2', 1, {
      action: 'merge',
      into: 'IDEA-1',
    });
    expect((await t.run()).sort()).toEqual([
      'Your idea IDEA-1 is being tried',
      'Your idea IDEA-2 was merged into IDEA-1',
    ]);
    expect(await knex('announcements')).toHaveLength(3);
    expect(await t.run()).toEqual([]);
  });

  it('takes an imported history for no news, but a decision that is still due', async () => {
    const t = await setUp();
    const ago = (days: number) =>
      new Date(Date.parse(NOW) - days * DAY).toISOString();
    const by = 'user:default/eve';
    const item = (externalId: string, ended: number) => ({
      externalId,
      experiment: experimentInput('m-primary'),
      history: [
        { action: 'start' as const, at: ago(60), actor: by },
        { action: 'conclude' as const, at: ago(ended), actor: by },
      ],
    });
    const items = [item('a', 2), item('b', 8), item('c', 20)];
    await importExperiments(t.context, ada, { source: 's', items });
    expect(await t.run()).toEqual([
      'EXP-002 has waited for a decision since 2026-05-24',
    ]);
    t.clock.advance(5 * DAY);
    expect(await t.run()).toEqual([
      'EXP-001 has waited for a decision since 2026-05-30',
    ]);
  });

  it('tries again what was not sent, and goes on with the rest', async () => {
    const t = await setUp();
    await t.draft();
    await addComment(t.context, bob, 'EXP-1', 'One');
    await t.step('EXP-1', { action: 'submit' });
    t.send.mockRejectedValueOnce(new Error('no answer'));
    expect(await t.run()).toHaveLength(1);
    expect(t.warn.mock.calls).toEqual([
      [expect.stringMatching(/^1 notices were not sent.*no answer/)],
    ]);
    expect(await t.run()).toHaveLength(1);
    expect(await t.run()).toEqual([]);
    expect(t.send).toHaveBeenCalledTimes(3);
  });

  it('gives a run up where nothing can be sent', async () => {
    const t = await setUp();
    await t.draft();
    for (let i = 0; i < 25; i += 1) {
      await addComment(t.context, bob, 'EXP-1', `Comment ${i}`);
    }
    t.send.mockRejectedValue(new Error('not installed'));
    expect(await t.run()).toEqual([]);
    expect(t.send).toHaveBeenCalledTimes(20);
    expect(t.warn).toHaveBeenCalledTimes(1);
  });

  it('reads more than one page, and what two runs tell at once is remembered', async () => {
    const t = await setUp();
    await t.draft();
    const { id: experimentId } = (await findExperiment(knex, 'EXP-1'))!;
    const rows = Array.from({ length: 205 }, (_, i) => ({
      id: `comment-${i}`,
      experiment_id: experimentId,
      at: Date.parse(NOW),
      author: 'user:default/bob',
      text: 'text',
    }));
    for (let i = 0; i < rows.length; i += 41) {
      await knex('comments').insert(rows.slice(i, i + 41));
    }
    await Promise.all([t.run(), t.run()]);
    expect(await knex('announcements')).toHaveLength(205);
    expect(await t.run()).toEqual([]);
  });

  it('keeps what was told for a month', async () => {
    const t = await setUp();
    await t.draft();
    await addComment(t.context, bob, 'EXP-1', 'Hello');
    await t.run();
    t.clock.advance(30 * DAY);
    await t.run();
    expect(await knex('announcements')).toHaveLength(1);
    t.clock.advance(1);
    expect(await t.run()).toEqual([]);
    expect(await knex('announcements')).toHaveLength(0);
  });
});
