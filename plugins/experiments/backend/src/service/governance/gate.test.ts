import {
  governanceWorld,
  harmlessInput,
  PEOPLE,
  personRef,
  riskyInput,
} from '../../__testUtils__/governanceWorld';
import { databases, initDatabase } from '../../__testUtils__/testDatabases';
import { startScheduled } from '../../tasks/startScheduled';

jest.setTimeout(60_000);

describe.each(databases.eachSupportedId())('the gate, %s', id => {
  const setUp = async () => governanceWorld(await initDatabase(id));

  it('lets a plan without risk start by itself', async () => {
    const t = await setUp();
    const { key } = await t.create(harmlessInput());
    expect(await t.governance(key)).toMatchObject({
      assessment: { tier: 'T0' },
      wouldPass: true,
      obstacles: [],
    });
    expect(await t.step(key, { action: 'start' })).toMatchObject({
      status: 'running',
    });
  });

  it('holds a start while nobody can say whether error budget is left', async () => {
    const t = await setUp();
    const { key } = await t.create(harmlessInput());
    const down = jest
      .spyOn(t.context.catalog, 'getEntitiesByRefs')
      .mockRejectedValue(new Error('down'));
    await expect(t.step(key, { action: 'start' })).rejects.toMatchObject({
      name: 'ConflictError',
      message: expect.stringMatching(/error budget is left cannot be read now/),
    });
    down.mockRestore();
    expect(await t.step(key, { action: 'start' })).toMatchObject({
      status: 'running',
    });
  });

  it('holds a risky one until three seats approved it', async () => {
    const t = await setUp();
    const { key } = await t.create();
    await expect(t.step(key, { action: 'start' })).rejects.toMatchObject({
      name: 'ConflictError',
      message: expect.stringMatching(
        /^EXP-001 is T3 \(score \d+\) and needs the approval of EM \(members of group:default\/engineering-managers\), QA .* and Sec .*\. Send it for review\.$/,
      ),
    });
    await t.step(key, { action: 'submit' });
    await t.judge('mia', key);
    await t.judge('lea', key);
    const before = await t.governance(key, 'sam');
    expect(before.status).toBe('in-review');
    expect(before.seats.map(seat => [seat.state, seat.mayJudge])).toEqual([
      ['filled', false],
      ['filled', false],
      ['open', true],
    ]);
    await t.judge('sam', key, { seat: 'sec', boundHash: before.boundHash });
    const after = await t.governance(key);
    expect(after).toMatchObject({ status: 'scheduled', wouldPass: true });
    expect(await t.step(key, { action: 'start' })).toMatchObject({
      status: 'running',
    });
  });

  it('prints a score whose parts add up', async () => {
    const t = await setUp();
    const { key } = await t.create();
    const { assessment } = await t.governance(key);
    expect(assessment).toMatchObject({
      tier: 'T3',
      floors: expect.arrayContaining([
        expect.objectContaining({ rule: 'data class = payment', tier: 'T3' }),
      ]),
    });
    const sum = assessment.contributions.reduce((s, c) => s + c.points, 0);
    expect(sum).toBe(assessment.score);
    expect(
      assessment.contributions
        .filter(part => part.points > 0)
        .map(part => [part.factor, part.points]),
    ).toEqual(
      expect.arrayContaining([
        ['dataClasses', 20],
        ['schemaChange', 18],
        ['criticality', 15],
        ['dependents', 10],
        ['noEarlierTrial', 8],
      ]),
    );
  });

  it('lets nobody approve who worked on it, nor for them, nor twice', async () => {
    const t = await setUp();
    t.employ({
      ...PEOPLE,
      ada: PEOPLE.ada.concat(PEOPLE.mia),
      mia: PEOPLE.mia.concat(PEOPLE.lea),
    });
    const { key } = await t.create();
    await t.step(key, { action: 'submit' });
    await expect(t.judge('ada', key, { seat: 'em' })).rejects.toMatchObject({
      name: 'ConflictError',
      message: expect.stringMatching(
        /^Approve is off for you because you wrote/,
      ),
    });
    await expect(t.judge('eve', key, { seat: 'em' })).rejects.toMatchObject({
      name: 'NotAllowedError',
      message: expect.stringMatching(
        /held by members of group:default\/engineering-managers/,
      ),
    });
    await t.judge('mia', key, { seat: 'em' });
    await expect(t.judge('mia', key, { seat: 'qa' })).rejects.toMatchObject({
      message: 'One person fills one seat, and you filled em already',
    });
    await t.judge('lea', key, { seat: 'qa' });
  });

  it('asks the catalog who is in a group at the moment of the approval', async () => {
    const t = await setUp();
    const { key } = await t.create();
    await t.step(key, { action: 'submit' });
    t.employ({ ...PEOPLE, mia: [] });
    await expect(t.judge('mia', key, { seat: 'em' })).rejects.toMatchObject({
      name: 'NotAllowedError',
    });
    jest
      .spyOn(t.context.catalog, 'getEntitiesByRefs')
      .mockRejectedValue(new Error('down'));
    await expect(t.judge('max', key, { seat: 'em' })).rejects.toMatchObject({
      name: 'ServiceUnavailableError',
    });
  });

  it('keeps approvals while nothing changed, and voids them with the difference when something did', async () => {
    const t = await setUp();
    const { key } = await t.create();
    await t.step(key, { action: 'submit' });
    await t.judge('mia', key);
    await t.judge('lea', key);
    const { boundHash } = await t.governance(key, 'sam');
    await t.step(key, { action: 'withdraw', reason: 'A typo' });
    await t.edit(key, riskyInput({ title: 'Blue/green database' }));
    await t.step(key, { action: 'submit' });
    expect((await t.governance(key)).seats.map(s => s.state)).toEqual([
      'filled',
      'filled',
      'open',
    ]);
    await t.step(key, { action: 'withdraw', reason: 'Wider' });
    await t.edit(
      key,
      riskyInput({
        risk: { schemaChange: true, reversal: 'hours', rehearsed: true },
      }),
    );
    await t.step(key, { action: 'submit' });
    const { seats, voidApprovals } = await t.governance(key, 'mia');
    expect(seats.map(seat => seat.state)).toEqual(['open', 'open', 'open']);
    const changes = [
      { path: 'risk.reversal', before: '"switch"', after: '"hours"' },
    ];
    expect(voidApprovals.map(one => [one.approval.seat, one.changes])).toEqual(
      expect.arrayContaining([
        ['em', changes],
        ['qa', changes],
      ]),
    );
    expect(seats[0]).toMatchObject({ mayJudge: true, changes });
    await expect(
      t.judge('sam', key, { seat: 'sec', boundHash }),
    ).rejects.toMatchObject({
      name: 'ConflictError',
      message:
        'EXP-001 is not what you read: risk.reversal changed from "switch" to "hours". Read it again before you judge it',
    });
  });

  it('approves at once what is sent again and lacks nothing', async () => {
    const t = await setUp();
    const { key } = await t.create();
    await t.step(key, { action: 'submit' });
    for (const who of ['mia', 'lea', 'sam']) await t.judge(who, key);
    await t.step(key, { action: 'withdraw', reason: 'A typo' });
    await t.edit(key, riskyInput({ title: 'Another name' }));
    expect((await t.step(key, { action: 'submit' })).status).toBe('scheduled');
  });

  it('holds a scheduled start whose approvals expired, says so once, and asks again', async () => {
    const t = await setUp();
    const { key } = await t.create();
    await t.step(key, { action: 'submit' });
    await t.judge('mia', key);
    await t.judge('lea', key);
    await t.judge('sam', key, { startAt: '2026-06-20T00:00:00Z' });
    t.clock.set('2026-06-20T01:00:00Z');
    expect(await startScheduled(t.context)).toBe(0);
    expect(await startScheduled(t.context)).toBe(0);
    const held = await t.knex('events').where({ type: 'wait-for-gate' });
    expect(held).toHaveLength(1);
    const { seats, voidApprovals } = await t.governance(key, 'mia');
    expect(seats.map(s => [s.state, s.mayJudge])).toEqual([
      ['open', true],
      ['open', false],
      ['open', false],
    ]);
    expect(voidApprovals[0].why).toMatch(/^It expired at 2026-06-15/);
    for (const who of ['mia', 'lea', 'sam']) await t.judge(who, key);
    expect(await startScheduled(t.context)).toBe(1);
  });

  it('lets the escalation in after the deadline, and names groups of nobody', async () => {
    const t = await setUp();
    t.employ({ ...PEOPLE, eve: [] });
    const { key } = await t.create(
      harmlessInput({ risk: { schemaChange: true, rehearsed: true } }),
    );
    await t.step(key, { action: 'submit' });
    const { assessment, obstacles } = await t.governance(key);
    expect(assessment.tier).toBe('T1');
    expect(obstacles.map(one => one.sentence)).toContain(
      'Nobody in group:default/checkout can fill the seat Peer: from 2026-06-02T00:00:00.000Z on members of group:default/engineering-managers can.',
    );
    await expect(t.judge('mia', key)).rejects.toMatchObject({
      name: 'NotAllowedError',
    });
    t.clock.set('2026-06-02T00:00:00Z');
    await t.judge('mia', key);
    expect((await t.governance(key)).status).toBe('scheduled');
  });

  it('is held by one rejection until the plan changes or it is taken back', async () => {
    const t = await setUp();
    const { key } = await t.create();
    await t.step(key, { action: 'submit' });
    await expect(
      t.judge('mia', key, { verdict: 'reject' }),
    ).rejects.toMatchObject({ name: 'InputError' });
    await t.judge('mia', key, { verdict: 'reject', reason: 'No way back' });
    await t.judge('max', key);
    await t.judge('lea', key);
    await t.judge('sam', key);
    const { status, obstacles } = await t.governance(key);
    expect(status).toBe('in-review');
    expect(obstacles.map(one => one.kind)).toEqual(['rejected']);
    await t.judge('mia', key);
    expect((await t.governance(key)).status).toBe('scheduled');
  });

  it('tells a contributor why, before they try', async () => {
    const t = await setUp();
    const { key } = await t.create(
      harmlessInput({ risk: { schemaChange: true, rehearsed: true } }),
    );
    await t.edit(key, harmlessInput({ risk: { schemaChange: true } }), 'eve');
    await t.step(key, { action: 'submit' });
    const { seats, contributors } = await t.governance(key, 'eve');
    expect(contributors).toEqual([personRef('ada'), personRef('eve')]);
    expect(seats[0].whyNot).toBe(
      'Approve is off for you because you worked on this plan. Any other member of group:default/checkout can',
    );
  });
});
