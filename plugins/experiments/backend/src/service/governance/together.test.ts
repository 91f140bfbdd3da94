import type { Knex } from 'knex';
import {
  governanceWorld,
  harmlessInput,
  riskyInput,
} from '../../__testUtils__/governanceWorld';
import { checkLog } from '../../__testUtils__/governanceModel/oracle';
import { policyText } from '../../__testUtils__/governanceModel/cast';
import { callerNamed } from '../../__testUtils__/testContext';
import { databases, initDatabase } from '../../__testUtils__/testDatabases';
import { createDelegation } from './delegations/changeDelegations';
import { savePolicy } from './policies/savePolicy';

jest.setTimeout(120_000);

const MANY = 50;
const CAP = 7;

const logOf = (knex: Knex) => knex('governance_log').orderBy('seq');

describe.each(databases.eachSupportedId())('at the same moment, %s', id => {
  async function setUp(slots: number) {
    const t = governanceWorld(await initDatabase(id));
    t.context.settings.slots = { default: slots, owners: new Map() };
    await savePolicy(t.context, t.caller, {
      text: policyText(14),
      basedOn: 0,
      dryRun: false,
    });
    return t;
  }

  it.each([
    { slots: 1000, days: 1, expected: CAP },
    { slots: 1000, days: 3, expected: 2 },
    { slots: 5, days: 1, expected: 5 },
  ])(
    'of 50 starts $expected pass with $slots slots and $days days each',
    async ({ slots, days, expected }) => {
      const t = await setUp(slots);
      const keys: string[] = [];
      for (let i = 0; i < MANY; i++) {
        const { key } = await t.create(
          harmlessInput({ risk: { personDays: days } }),
        );
        keys.push(key);
      }
      const results = await Promise.allSettled(
        keys.map(key => t.step(key, { action: 'start' })),
      );
      const started = results.filter(one => one.status === 'fulfilled');
      expect(started).toHaveLength(expected);
      const reasons = results.flatMap(one =>
        one.status === 'rejected' ? [one.reason.name] : [],
      );
      expect(new Set(reasons)).toEqual(new Set(['ConflictError']));
      const [used] = await t.knex('budget_use').where({ what: 'personDays' });
      expect(Number(used.used)).toBe(expected * days);
      const log = await logOf(t.knex);
      expect(log.filter(row => row.type === 'start')).toHaveLength(expected);
      expect(checkLog(log)).toEqual([]);
    },
  );

  it('three approvals lead to one scheduled experiment', async () => {
    const t = await setUp(10);
    const { key } = await t.create(riskyInput());
    await t.step(key, { action: 'submit' });
    await Promise.all(['mia', 'lea', 'sam'].map(who => t.judge(who, key)));
    expect((await t.governance(key)).status).toBe('scheduled');
    expect(await t.knex('approvals')).toHaveLength(3);
    expect(await t.knex('events').where({ type: 'approve' })).toHaveLength(1);
  });

  it('one person fills one seat, whatever they press', async () => {
    const t = await setUp(10);
    t.employ({
      ada: ['group:default/checkout'],
      pat: [
        'group:default/engineering-managers',
        'group:default/release-leads',
      ],
    });
    const { key } = await t.create(riskyInput());
    await t.step(key, { action: 'submit' });
    await Promise.allSettled([
      t.judge('pat', key, { seat: 'em' }),
      t.judge('pat', key, { seat: 'qa' }),
    ]);
    const { seats } = await t.governance(key);
    expect(seats.filter(seat => seat.state === 'filled')).toHaveLength(1);
  });

  it('two delegations close no circle', async () => {
    const t = await setUp(10);
    const delegate = (from: string, to: string) =>
      createDelegation(t.context, callerNamed(from), {
        toRef: `user:default/${to}`,
        until: '2026-06-20T00:00:00Z',
        reason: 'On holiday',
      });
    const results = await Promise.allSettled([
      delegate('mia', 'max'),
      delegate('max', 'mia'),
    ]);
    expect(results.map(one => one.status).sort()).toEqual([
      'fulfilled',
      'rejected',
    ]);
  });

  it('of two policies one is put in force', async () => {
    const t = await setUp(10);
    const save = () =>
      savePolicy(t.context, t.caller, {
        text: policyText(7),
        basedOn: 1,
        dryRun: false,
      });
    const results = await Promise.allSettled([save(), save(), save()]);
    expect(results.filter(one => one.status === 'fulfilled')).toHaveLength(1);
    expect(await t.knex('governance_policies')).toHaveLength(2);
  });
});

describe.each(databases.eachSupportedId())('the log, %s', id => {
  it.each([
    [
      'a changed entry',
      (knex: Knex) =>
        knex('governance_log')
          .where({ seq: 2 })
          .update({ actor: 'user:default/eve' }),
    ],
    [
      'a changed content',
      (knex: Knex) =>
        knex('governance_log').where({ seq: 2 }).update({ content: '{}' }),
    ],
    [
      'a missing entry',
      (knex: Knex) => knex('governance_log').where({ seq: 2 }).delete(),
    ],
    [
      'a changed time',
      (knex: Knex) =>
        knex('governance_log').where({ seq: 1 }).update({ at: 0 }),
    ],
  ])('gives %s away', async (_what, tamper) => {
    const t = governanceWorld(await initDatabase(id));
    const { key } = await t.create(harmlessInput());
    await t.step(key, { action: 'submit' });
    await t.step(key, { action: 'withdraw', reason: 'why' });
    await t.step(key, { action: 'start' });
    expect(checkLog(await logOf(t.knex))).toEqual([]);
    await tamper(t.knex);
    expect(checkLog(await logOf(t.knex))).not.toEqual([]);
  });
});
