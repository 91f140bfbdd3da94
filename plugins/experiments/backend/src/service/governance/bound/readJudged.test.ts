import { createHash } from 'node:crypto';
import stringify from 'fast-json-stable-stringify';
import type { Knex } from 'knex';
import {
  governanceWorld,
  riskyInput,
} from '../../../__testUtils__/governanceWorld';
import { databases, initDatabase } from '../../../__testUtils__/testDatabases';
import { findExperiment } from '../../../store/experiments';
import { planContent } from '../../lifecycle/planHash';

jest.setTimeout(60_000);

/** Stores what was judged as it was stored before defaults were written out. */
async function storeAsBefore(knex: Knex, key: string): Promise<void> {
  const record = (await findExperiment(knex, key))!;
  const content = stringify({
    ownerRef: record.ownerRef,
    plan: planContent(record),
    policyVersion: 0,
    risk: record.risk,
  });
  const hash = createHash('sha256').update(content).digest('hex');
  await knex('plan_contents').update({ hash, content });
  await knex('approvals').update({ bound_hash: hash });
}

describe.each(databases.eachSupportedId())('approvals, %s', id => {
  async function approved() {
    const world = governanceWorld(await initDatabase(id));
    const { key } = await world.create();
    await world.step(key, { action: 'submit' });
    await world.judge('mia', key, { seat: 'em' });
    const held = async () => {
      const { seats, voidApprovals } = await world.governance(key, 'mia');
      return {
        em: seats.find(one => one.requirement.seat === 'em')!.state,
        changes: voidApprovals.map(one => one.changes.map(({ path }) => path)),
      };
    };
    return { ...world, key, held };
  }
  const written = riskyInput({
    metrics: [{ role: 'primary', metricId: 'm-primary', minimumEffect: 0.05 }],
    treated: { name: 'canary', selector: {} },
    control: { name: 'stable', entityRefs: ['component:default/payments'] },
    plan: {
      durationSeconds: 4 * 3600,
      minimumDurationSeconds: 3600,
      alpha: 0.05,
      looks: 1,
      stopRules: { onHarm: 'conclude', onInvalid: 'tell' },
    },
  });

  it('hold while a form only writes defaults out', async () => {
    const t = await approved();
    await t.step(t.key, { action: 'withdraw', reason: 'to look at it' });
    await t.edit(t.key, written, 'mia');
    expect(await t.held()).toEqual({ em: 'filled', changes: [] });
    // Nor did whoever saved it work on the plan.
    expect((await t.governance(t.key)).contributors).toEqual([
      'user:default/ada',
    ]);
  });

  it('hold that were stored before defaults were written out', async () => {
    const t = await approved();
    await storeAsBefore(t.knex, t.key);
    expect(await t.held()).toEqual({ em: 'filled', changes: [] });
    await t.step(t.key, { action: 'withdraw', reason: 'to look at it' });
    await t.edit(t.key, written);
    expect(await t.held()).toEqual({ em: 'filled', changes: [] });
    await t.edit(t.key, { ...written, risk: { schemaChange: true } });
    expect(await t.held()).toEqual({
      em: 'open',
      changes: [['risk.rehearsed', 'risk.reversal']],
    });
  });

  it('hold after the start, which fills the plan in', async () => {
    const t = await approved();
    await t.judge('lea', t.key, { seat: 'qa' });
    await t.judge('sam', t.key, { seat: 'sec' });
    await t.step(t.key, { action: 'start' });
    expect(await t.held()).toEqual({ em: 'filled', changes: [] });
  });
});
