import {
  governanceWorld,
  harmlessInput,
  personRef,
  riskyInput,
} from '../../__testUtils__/governanceWorld';
import { policyText } from '../../__testUtils__/governanceModel/cast';
import { callerNamed } from '../../__testUtils__/testContext';
import { databases, initDatabase } from '../../__testUtils__/testDatabases';
import { insertFreeze } from '../../store/freezes';
import { breakGlass } from './breakGlass/breakGlass';
import {
  listBreakGlassForCaller,
  reviewBreakGlass,
} from './breakGlass/reviewBreakGlass';
import { createDelegation } from './delegations/changeDelegations';
import { getPolicyForCaller } from './policies/getPolicy';
import { savePolicy } from './policies/savePolicy';
import { SHIPPED_POLICY_TEXT } from './policy/defaultPolicy';
import { assessPlanForCaller } from './views/assessPlan';
import { getHealthForCaller } from './views/getHealth';
import { listReviewsForCaller } from './views/listReviews';
import { replayForCaller } from './views/replayForCaller';

jest.setTimeout(60_000);

const REASON = 'Checkout is down and this is the only way to bring it back.';
const ada = callerNamed('ada');
const mia = callerNamed('mia');

describe.each(databases.eachSupportedId())('exceptions, %s', id => {
  const setUp = async () => governanceWorld(await initDatabase(id));
  type World = Awaited<ReturnType<typeof setUp>>;

  const save = (t: World, text: string, basedOn = 0) =>
    savePolicy(t.context, ada, { text, basedOn, dryRun: false });

  async function shatter(t: World, key: string, change = {}) {
    const { breakGlassOffer, revision } = await t.governance(key);
    return breakGlass(t.context, ada, key, revision, {
      reason: REASON,
      incidentUrl: 'https://incidents.example.com/1',
      confirmationCode: breakGlassOffer.confirmationCode!,
      ...change,
    });
  }

  it('start past the gate with a reason, an incident and a second step, and are reviewed by somebody else', async () => {
    const t = await setUp();
    const { key } = await t.create();
    await t.step(key, { action: 'submit' });
    await expect(shatter(t, key, { reason: 'Urgent' })).rejects.toMatchObject({
      name: 'InputError',
      message:
        'reason has to say in at least 40 characters why this cannot wait, but 6 were given',
    });
    await expect(
      shatter(t, key, { incidentUrl: 'data:text/html,hello' }),
    ).rejects.toMatchObject({ name: 'InputError' });
    await expect(
      shatter(t, key, { confirmationCode: '12345678' }),
    ).rejects.toMatchObject({
      name: 'ConflictError',
      message: expect.stringMatching(/^confirmationCode has to be the one/),
    });
    expect((await shatter(t, key)).status).toBe('running');
    const [pass] = await listBreakGlassForCaller(t.context, mia, {});
    expect(pass).toMatchObject({
      key,
      reviewDueAt: '2026-06-06T00:00:00.000Z',
      passedOver: [expect.stringMatching(/needs the approval of EM/)],
      mayReview: true,
    });
    await expect(
      reviewBreakGlass(t.context, ada, pass.id, 'It was needed.'),
    ).rejects.toMatchObject({ name: 'ConflictError' });
    await reviewBreakGlass(t.context, mia, pass.id, 'It was needed.');
    await expect(
      reviewBreakGlass(t.context, mia, pass.id, 'Again'),
    ).rejects.toMatchObject({ message: 'It was reviewed already' });
  });

  it('leave a plan in its review where their start fails', async () => {
    const t = await setUp();
    const { key } = await t.create();
    await t.step(key, { action: 'submit' });
    const { breakGlassOffer, revision } = await t.governance(key);
    const world = async () => ({
      row: await t.knex('experiments').first(),
      events: await t.knex('events').orderBy('id'),
      log: await t.knex('governance_log').orderBy('seq'),
    });
    const before = await world();
    // The last thing that a start past the gate writes cannot be written.
    await t.knex.schema.renameTable('break_glass', 'elsewhere');
    await expect(
      breakGlass(t.context, ada, key, revision, {
        reason: REASON,
        incidentUrl: 'https://incidents.example.com/1',
        confirmationCode: breakGlassOffer.confirmationCode!,
      }),
    ).rejects.toMatchObject({ message: expect.stringMatching(/break_glass/) });
    expect(await world()).toEqual(before);
    await t.knex.schema.renameTable('elsewhere', 'break_glass');
    expect((await shatter(t, key)).status).toBe('running');
    const events = await t.knex('events').orderBy('id');
    expect(events.map(({ type, from, to }) => [type, from, to])).toEqual([
      ['create', null, 'draft'],
      ['submit', 'draft', 'in-review'],
      ['withdraw', 'in-review', 'draft'],
      ['start', 'draft', 'running'],
    ]);
  });

  it('act for somebody until the delegation ends, and never for an author', async () => {
    const t = await setUp();
    const { key } = await t.create();
    await t.step(key, { action: 'submit' });
    const delegate = (from: string, to: string, seat?: string) =>
      createDelegation(t.context, callerNamed(from), {
        toRef: personRef(to),
        seat,
        until: '2026-06-03T00:00:00Z',
        reason: 'On holiday',
      });
    await delegate('mia', 'eve', 'em');
    await expect(delegate('eve', 'mia')).rejects.toMatchObject({
      message: expect.stringMatching(/that would be a circle$/),
    });
    await expect(delegate('eve', 'max')).rejects.toMatchObject({
      message: expect.stringMatching(/cannot be passed on$/),
    });
    await expect(delegate('lea', 'mia')).rejects.toMatchObject({
      message: expect.stringMatching(/form no chains$/),
    });
    await expect(delegate('lea', 'nobody')).rejects.toMatchObject({
      name: 'InputError',
    });
    await expect(t.judge('eve', key, { seat: 'qa' })).rejects.toMatchObject({
      name: 'NotAllowedError',
    });
    await t.judge('eve', key, { seat: 'em' });
    const { seats } = await t.governance(key);
    expect(seats[0].approvals[0]).toMatchObject({
      actor: personRef('eve'),
      actsFor: personRef('mia'),
    });
    t.clock.set('2026-06-03T00:00:00Z');
    const other = await t.create();
    await t.step(other.key, { action: 'submit' });
    await expect(
      t.judge('eve', other.key, { seat: 'em' }),
    ).rejects.toMatchObject({ name: 'NotAllowedError' });
  });

  it('do not come from a policy with a fault: the one before stays in force', async () => {
    const t = await setUp();
    await save(t, policyText(5));
    await expect(
      save(t, policyText(5).replace('approvalDays', 'aprovalDays'), 1),
    ).rejects.toMatchObject({
      name: 'InputError',
      message: expect.stringMatching(/^Line \d+: .*approvalDays/),
    });
    await expect(
      save(t, policyText(5).replace('personDays: 7', 'personDays: -1'), 1),
    ).rejects.toMatchObject({ name: 'InputError' });
    await expect(save(t, policyText(7), 0)).rejects.toMatchObject({
      name: 'ConflictError',
      message:
        'Version 1 of the policy is in force, and this one is based on version 0: read the newer one first',
    });
    const { inForce, text, versions } = await getPolicyForCaller(
      t.context,
      ada,
      {},
    );
    expect([inForce, text]).toEqual([1, policyText(5)]);
    expect(versions.map(one => one.version)).toEqual([1, 0]);
  });

  it('let everything pass while a policy only watches, and write down what would have been', async () => {
    const t = await setUp();
    await save(t, SHIPPED_POLICY_TEXT.replace('mode: enforce', 'mode: warn'));
    const { key } = await t.create();
    expect((await t.step(key, { action: 'start' })).status).toBe('running');
    const entry = await t
      .knex('governance_log')
      .where({ type: 'start' })
      .first();
    expect(JSON.parse(entry.content)).toMatchObject({
      mode: 'warn',
      path: 'not-enforced',
      wouldHaveSaid: [expect.stringMatching(/needs the approval of EM/)],
    });
  });

  it('void what was approved under another policy', async () => {
    const t = await setUp();
    const { key } = await t.create();
    await t.step(key, { action: 'submit' });
    for (const who of ['mia', 'lea', 'sam']) await t.judge(who, key);
    await save(t, policyText(5));
    await expect(t.step(key, { action: 'start' })).rejects.toMatchObject({
      name: 'ConflictError',
    });
    const { voidApprovals } = await t.governance(key);
    expect(voidApprovals[0]).toMatchObject({
      why: 'The policy changed since then.',
      changes: [{ path: 'policyVersion', before: '0', after: '1' }],
    });
    for (const who of ['mia', 'lea', 'sam']) await t.judge(who, key);
    expect((await t.step(key, { action: 'start' })).status).toBe('running');
  });

  it('hold starts in a freeze, and beyond a budget, with sentences', async () => {
    const t = await setUp();
    await save(t, policyText(5));
    const { key } = await t.create(harmlessInput({ risk: { personDays: 13 } }));
    await expect(t.step(key, { action: 'start' })).rejects.toMatchObject({
      message:
        'group:default/checkout used 0 of 7 person-days in 2026-Q2, so 7 are left and this needs 13: plan less, or wait for the next quarter.',
    });
    const at = new Date('2026-06-01T00:00:00Z');
    await insertFreeze(t.knex, {
      id: 'f-1',
      title: 'Release freeze',
      from: at,
      to: new Date('2026-06-08T00:00:00Z'),
      scope: 'all',
      ref: null,
      reason: 'Quarter end',
      createdBy: 'user:default/lea',
      createdAt: at,
      updatedAt: at,
      revision: 1,
    });
    const other = await t.create(harmlessInput());
    await expect(t.step(other.key, { action: 'start' })).rejects.toMatchObject({
      message: expect.stringMatching(
        /Nothing starts in the freeze "Release freeze" until 2026-06-08T00:00:00.000Z \(Quarter end\)/,
      ),
    });
    expect(
      await t.step(other.key, {
        action: 'schedule',
        startAt: '2026-06-09T00:00:00Z',
      }),
    ).toMatchObject({ status: 'scheduled' });
  });

  it('are foretold: the tier of a plan, and what an edit would void', async () => {
    const t = await setUp();
    const { key } = await t.create();
    await t.step(key, { action: 'submit' });
    await t.judge('mia', key);
    const assess = (experiment: ReturnType<typeof riskyInput>) =>
      assessPlanForCaller(t.context, ada, { experiment, key });
    expect(await assess(riskyInput({ title: 'Renamed' }))).toMatchObject({
      sentence: 'T3: approval of EM, QA, Sec',
      wouldVoid: [],
    });
    const wider = riskyInput({ treated: { name: 'canary', share: 0.5 } });
    expect((await assess(wider)).wouldVoid).toMatchObject([
      {
        approval: { seat: 'em' },
        changes: [{ path: 'treated.share', before: null, after: '0.5' }],
      },
    ]);
    expect(
      (
        await assessPlanForCaller(t.context, ada, {
          experiment: harmlessInput({ risk: { schemaChange: true } }),
        })
      ).sentence,
    ).toBe('T1: one peer review');
  });

  it('are listed to whom they wait for', async () => {
    const t = await setUp();
    const { key } = await t.create();
    await t.step(key, { action: 'submit' });
    const keys = async (who: string, tab: 'mine' | 'team' | 'done') =>
      (
        await listReviewsForCaller(t.context, callerNamed(who), { tab })
      ).items.map(item => [item.experiment.key, item.mySeats]);
    expect(await keys('mia', 'mine')).toEqual([[key, ['em']]]);
    expect(await keys('ada', 'mine')).toEqual([]);
    expect(await keys('eve', 'mine')).toEqual([]);
    expect(await keys('eve', 'team')).toEqual([[key, []]]);
    await t.judge('mia', key);
    expect(await keys('mia', 'mine')).toEqual([]);
    expect(await keys('mia', 'done')).toEqual([[key, []]]);
    await t.step(key, { action: 'withdraw', reason: 'why' });
    expect(await keys('sam', 'mine')).toEqual([]);
  });

  it('are judged by the log: health and a replay', async () => {
    const t = await setUp();
    const { key } = await t.create();
    await t.step(key, { action: 'submit' });
    t.clock.set('2026-06-01T06:00:00Z');
    for (const who of ['mia', 'lea', 'sam']) await t.judge(who, key);
    await t.step(key, { action: 'start' });
    const harmless = await t.create(harmlessInput());
    await t.step(harmless.key, { action: 'start' });
    const health = await getHealthForCaller(t.context, ada, {});
    expect(health.seats.map(({ seat, n }) => [seat, n]).sort()).toEqual([
      ['em', 1],
      ['qa', 1],
      ['sec', 1],
    ]);
    const text = SHIPPED_POLICY_TEXT.replace('T1: 20', 'T1: 1');
    const report = await replayForCaller(t.context, ada, { text });
    expect(report).toMatchObject({
      starts: 2,
      failed: 0,
      inForce: { tiers: { T0: 1, T1: 0, T2: 0, T3: 1 } },
      given: { tiers: { T0: 0, T1: 1, T2: 0, T3: 1 }, policyVersion: null },
      changes: [{ key: harmless.key, inForce: 'T0', given: 'T1' }],
    });
  });
});
