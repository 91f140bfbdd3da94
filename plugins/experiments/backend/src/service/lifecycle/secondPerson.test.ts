import { mockCredentials } from '@backstage/backend-test-utils';
import type { TransitionInput } from '@hone/backstage-plugin-experiments-common';
import { experimentRecord } from '../../__fixtures__/experiment';
import { verdict } from '../../__testUtils__/rows';
import { callerNamed, testContext } from '../../__testUtils__/testContext';
import { databases, initDatabase } from '../../__testUtils__/testDatabases';
import {
  experimentKey,
  insertExperiment,
  saveVerdict,
  type ExperimentRecord,
} from '../../store/experiments';
import { getForCaller, listEventsForCaller } from '../queries';
import { transitionExperiment } from './transition';

jest.setTimeout(60_000);

const NOW = '2026-07-01T00:00:00Z';
const REASON = 'The team saw it work in every review.';
const ada = callerNamed('ada');
const bob = callerNamed('bob');

describe.each(databases.eachSupportedId())('a second person, %s', id => {
  async function setUp(change: Partial<ExperimentRecord> = {}) {
    const knex = await initDatabase(id);
    const test = testContext(knex, NOW);
    const record = await knex.transaction(tx =>
      insertExperiment(
        tx,
        experimentRecord({
          status: 'decide',
          startedAt: new Date('2026-06-01T00:00:00Z'),
          plannedEndAt: new Date('2026-06-29T00:00:00Z'),
          endedAt: new Date('2026-06-29T00:00:00Z'),
          ...change,
        }),
      ),
    );
    const key = experimentKey(record.number);
    const recommend = (recommendation: 'ship' | 'rollback') =>
      knex.transaction(tx =>
        saveVerdict(tx, record, verdict({ recommendation }), {
          analyzedUntil: new Date(NOW),
          now: new Date(NOW),
        }),
      );
    let revision = 1;
    const step = async (input: TransitionInput, caller = ada) => {
      const done = await transitionExperiment(
        test.context,
        caller,
        key,
        revision,
        input,
      );
      revision = done.revision;
      return done;
    };
    const read = (caller = ada) => getForCaller(test.context, caller, key);
    const events = async () =>
      (await listEventsForCaller(test.context, ada, key, {})).items;
    return { ...test, step, read, events, recommend, key };
  }

  const propose: TransitionInput = {
    action: 'decide',
    decision: 'ship',
    reason: REASON,
    nextOwnerRef: 'group:platform',
  };

  it('is not needed for what the verdict recommends', async () => {
    const t = await setUp();
    await t.recommend('ship');
    const shipped = await t.step({ ...propose, reason: 'As it says' });
    expect(shipped).toMatchObject({
      status: 'watching',
      outcome: 'shipped',
      pendingDecision: null,
      nextOwnerRef: 'group:default/platform',
    });
    expect((await t.events())[0].detail).toMatchObject({ followed: true });
  });

  it('confirms what goes against the recommendation', async () => {
    const t = await setUp();
    await t.recommend('rollback');
    const proposed = await t.step(propose);
    expect(proposed).toMatchObject({
      status: 'decide',
      outcome: null,
      nextOwnerRef: null,
      pendingDecision: {
        decision: 'ship',
        reason: REASON,
        nextOwnerRef: 'group:default/platform',
        proposedBy: 'user:default/ada',
        at: new Date(NOW).toISOString(),
        recommendation: 'rollback',
        verdictChange: null,
      },
    });
    expect((await t.events())[0]).toMatchObject({
      type: 'decide',
      from: 'decide',
      to: 'decide',
      reason: REASON,
      detail: { waiting: true, followed: false, recommendation: 'rollback' },
    });
    await expect(t.step({ action: 'confirm' })).rejects.toMatchObject({
      name: 'ConflictError',
      message: expect.stringMatching(
        /^Confirm is off for you because you proposed this decision/,
      ),
    });
    await expect(t.step(propose, bob)).rejects.toMatchObject({
      message: `The decision ship of ${t.key} waits for a second person already: confirm or decline that one first`,
    });
    expect(await t.step({ action: 'confirm' }, bob)).toMatchObject({
      status: 'watching',
      outcome: 'shipped',
      pendingDecision: null,
      nextOwnerRef: 'group:default/platform',
    });
    expect((await t.events())[0]).toMatchObject({
      type: 'confirm',
      actor: 'user:default/bob',
      detail: {
        decision: 'ship',
        proposedBy: 'user:default/ada',
        proposedReason: REASON,
        followed: false,
      },
    });
  });

  it('tells whoever may do what, before anybody tries', async () => {
    const t = await setUp();
    const whyNot = async (action: string, caller = ada) =>
      (await t.read(caller)).allowedActions.find(a => a.action === action)!
        .whyNot;
    expect(await whyNot('confirm', bob)).toBe(
      `No decision of ${t.key} waits for a second person`,
    );
    await t.step(propose);
    expect(await whyNot('confirm')).toMatch(/^Confirm is off for you/);
    expect(await whyNot('confirm', bob)).toBeNull();
    expect(await whyNot('decline')).toBeNull();
    expect(await whyNot('decide', bob)).toMatch(/waits for a second person/);
    t.policy.answers = { 'hone.experiment.decide': false };
    expect(await whyNot('confirm', bob)).toMatch(/hone\.experiment\.decide/);
    await expect(t.step({ action: 'confirm' }, bob)).rejects.toMatchObject({
      name: 'NotAllowedError',
    });
  });

  it('declines with a reason, and the first one may take it back', async () => {
    const t = await setUp();
    await t.step(propose);
    await expect(t.step({ action: 'decline' }, bob)).rejects.toMatchObject({
      name: 'InputError',
      message: expect.stringMatching(/^reason has to say why/),
    });
    const declined = await t.step({ action: 'decline', reason: 'No' }, bob);
    expect(declined).toMatchObject({ status: 'decide', pendingDecision: null });
    expect((await t.events())[0]).toMatchObject({
      type: 'decline',
      reason: 'No',
      detail: { decision: 'ship', takenBack: false },
    });
    await t.step(propose);
    await t.step({ action: 'decline', reason: 'Second thoughts' });
    expect((await t.events())[0].detail).toMatchObject({ takenBack: true });
  });

  it('is told where the verdict changed meanwhile', async () => {
    const t = await setUp();
    await t.recommend('rollback');
    await t.step(propose);
    await t.recommend('ship');
    const sentence =
      'The verdict changed since this was proposed: it recommended "rollback", now it recommends "ship"';
    expect((await t.read(bob)).pendingDecision!.verdictChange).toBe(sentence);
    await t.step({ action: 'confirm' }, bob);
    expect((await t.events())[0].detail).toMatchObject({
      verdictChange: sentence,
      followed: true,
    });
  });

  it('is needed for everything that a program decides', async () => {
    const t = await setUp();
    await t.recommend('ship');
    const program = {
      credentials: mockCredentials.service('plugin:coach'),
      actor: 'service:plugin:coach',
    };
    const proposed = await t.step({ ...propose, reason: 'Rule 5' }, program);
    expect(proposed).toMatchObject({
      status: 'decide',
      pendingDecision: { proposedBy: 'service:plugin:coach' },
    });
    await expect(t.step({ action: 'confirm' }, program)).rejects.toMatchObject({
      message: expect.stringMatching(/you proposed this decision/),
    });
    const other = { ...program, actor: 'service:plugin:other' };
    await expect(t.step({ action: 'confirm' }, other)).rejects.toMatchObject({
      message: expect.stringMatching(/only a person can confirm one/),
    });
    expect((await t.step({ action: 'confirm' }, ada)).status).toBe('watching');
  });

  it('refuses a next owner that is nobody', async () => {
    const t = await setUp();
    await t.recommend('ship');
    for (const nextOwnerRef of ['cart-api', 'a:b:c']) {
      await expect(t.step({ ...propose, nextOwnerRef })).rejects.toMatchObject({
        name: 'InputError',
        message: expect.stringContaining(`"${nextOwnerRef}" was given`),
      });
    }
    expect((await t.read()).status).toBe('decide');
  });

  it('gives time again when a kept-running trial is confirmed', async () => {
    const t = await setUp();
    await t.recommend('ship');
    await t.step({
      action: 'decide',
      decision: 'keep-running',
      reason: 'Only half of the teams took part.',
    });
    expect(await t.step({ action: 'confirm' }, bob)).toMatchObject({
      status: 'running',
      endedAt: null,
      plannedEndAt: '2026-07-15T00:00:00.000Z',
    });
  });
});
