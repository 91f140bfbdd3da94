import { as, CART, person, programmeInput } from '../__testUtils__/org';
import {
  publishedPortal,
  refusal,
  type PublishedPortal,
} from '../__testUtils__/publishedPortal';

jest.setTimeout(120_000);

const pat = as('pat');

describe('programmes', () => {
  let portal: PublishedPortal;
  beforeAll(async () => {
    portal = await publishedPortal({ cycles: 6 });
  });
  afterAll(() => portal.backend.stop());

  it('are changed over the revision that was read, once', async () => {
    const { champions, send } = portal;
    const { id } = await champions.create(programmeInput(), pat);
    const read = await send('GET', `/programmes/${id}`);
    expect(read.headers.get('etag')).toBe('"1"');
    const input = programmeInput({ title: 'Another' });
    const updated = await champions.update(id, 1, input, pat);
    expect(updated).toMatchObject({ title: 'Another', revision: 2 });
    const late = await refusal(champions.update(id, 1, input, pat));
    expect(late).toMatchObject({
      status: 409,
      message: expect.stringContaining('you have revision 1'),
    });
    const { status } = await send('PUT', `/programmes/${id}`, input);
    expect(status).toBe(400);
    await champions.archive(id, 2, pat);
    const { items } = await champions.list({}, pat);
    expect(items.map(found => found.id)).not.toContain(id);
    expect((await champions.get(id, pat)).status).toBe('archived');
    const events = await champions.events(id, {}, pat);
    expect(events.items.map(({ type, details }) => [type, details])).toEqual([
      ['programme-archived', { cancelledSeats: 0 }],
      ['programme-updated', { fields: ['title'] }],
      ['programme-created', { title: 'Improvement champions' }],
    ]);
  });

  it('tell who is in their pool, with what is to come', async () => {
    const pool = await portal.champions.pool(portal.programmeId, pat);
    expect(pool).toHaveLength(6);
    expect(pool[0]).toEqual({
      personRef: person('ada'),
      region: 'All',
      eligible: true,
      reason: null,
      served: 0,
      load: 0,
      upcoming: 1,
    });
  });

  it('refuse ranges that are empty, too long, or no days', async () => {
    const { champions, programmeId } = portal;
    const sentence = async (from: string, to: string) =>
      (await refusal(champions.schedule(programmeId, { from, to }, pat)))
        .message;
    expect(await sentence('2026-11-02', '2026-11-02')).toBe(
      'to has to be after from (2026-11-02), but "2026-11-02" was given',
    );
    expect(await sentence('2026-01-01', '2029-01-01')).toBe(
      'to has to be at most 740 days after from, but it is 1096 days after it',
    );
    expect(await sentence('2026-02-30', '2026-03-01')).toContain(
      'from has to be a day',
    );
  });

  it('have a ledger that nobody falls below 0 in', async () => {
    const { champions, programmeId } = portal;
    const adjust = (credit: number, personRef = 'ada', reason = 'Summer') =>
      champions.adjustLedger(programmeId, { personRef, credit, reason }, pat);
    expect(await adjust(2)).toMatchObject({
      personRef: person('ada'),
      kind: 'adjusted',
      credit: 2,
      by: person('pat'),
      reason: 'Summer',
    });
    expect(await refusal(adjust(-3))).toMatchObject({
      status: 400,
      message:
        'credit has to leave at least 0, but the load is 2 and -3 was given',
    });
    expect((await refusal(adjust(0))).message).toContain('more or less than 0');
    expect(await refusal(adjust(1, 'nobody'))).toMatchObject({ status: 404 });
    expect(await refusal(adjust(1, 'group:default/search'))).toMatchObject({
      status: 404,
    });
    expect((await refusal(adjust(1, 'ada', '    '))).message).toContain(
      'reason has to say something',
    );
    const { items } = await champions.ledger(programmeId, { limit: 1 }, pat);
    expect(items).toMatchObject([{ credit: 2 }]);
  });

  it('show open offers to people of their groups, and to nobody else', async () => {
    const { champions, seats, seatOf } = portal;
    const { id, name, revision } = await seatOf(3);
    const swap = await seats.offer(id, revision, { note: 'Away' }, as(name));
    const other = name === 'eve' ? 'fay' : 'eve';
    const { offers } = await champions.mySeats(as(other));
    expect(offers).toMatchObject([
      { id: swap.id, note: 'Away', seat: { seat: { id, swapId: swap.id } } },
    ]);
    expect((await champions.mySeats(as(name))).offers).toEqual([]);
    expect((await champions.mySeats(pat)).offers).toEqual([]);
  });

  it('have duties for entities by who owns them, and none for others', async () => {
    const { champions, programmeId } = portal;
    const unknown = 'component:default/unknown';
    const duties = await champions.duties(
      [CART, unknown, 'group:default/platform', 'Group:default/Search'],
      pat,
    );
    expect(
      duties
        .filter(duty => duty.programmeId === programmeId)
        .map(({ entityRef }) => entityRef),
    ).toEqual([CART, 'group:default/search']);
    expect(duties[0].now[0].current).toBe(true);
    expect(duties[0].next[0].cycle.index).toBe(1);
  });
});
