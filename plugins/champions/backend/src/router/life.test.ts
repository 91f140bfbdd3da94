import ICAL from 'ical.js';
import { as, person } from '../__testUtils__/org';
import {
  publishedPortal,
  refusal,
  type PublishedPortal,
} from '../__testUtils__/publishedPortal';

jest.setTimeout(120_000);

const pat = as('pat');
const DAY_MS = 86_400_000;

describe('the life of seats', () => {
  let portal: PublishedPortal;
  beforeEach(async () => {
    portal = await publishedPortal({
      input: { checklist: ['Open experiments', 'Who to ask'] },
    });
  });
  afterEach(() => portal.backend.stop());

  describe('hand-overs', () => {
    it('begin with the checklist and end when both sides have said so', async () => {
      const giver = await portal.seatOf(0);
      const { id, name } = await portal.seatOf(1);
      const fresh = await portal.seats.handover(id, as(name));
      expect(fresh).toEqual({
        seatId: id,
        fromRef: person(giver.name),
        toRef: person(name),
        items: [
          { text: 'Open experiments', done: false },
          { text: 'Who to ask', done: false },
        ],
        notes: '',
        acknowledgedByGiver: null,
        acknowledgedByReceiver: null,
        mayEdit: true,
        revision: 0,
      });
      const items = fresh.items.map(item => ({ ...item, done: true }));
      const written = await portal.seats.updateHandover(
        id,
        0,
        { items, notes: 'All in the wiki' },
        as(giver.name),
      );
      expect(written).toMatchObject({ revision: 1, items });
      const late = await refusal(
        portal.seats.updateHandover(id, 0, { items, notes: '' }, as(name)),
      );
      expect(late.status).toBe(409);
      await portal.seats.acknowledgeHandover(id, 1, as(giver.name));
      const twice = await refusal(
        portal.seats.acknowledgeHandover(id, 2, as(giver.name)),
      );
      expect(twice.message).toMatch(/acknowledged it already/);
      const done = await portal.seats.acknowledgeHandover(id, 2, as(name));
      expect(done.acknowledgedByGiver).toBe('2026-11-04T10:00:00.000Z');
      expect(done.acknowledgedByReceiver).toBe('2026-11-04T10:00:00.000Z');
      const stranger = await refusal(
        portal.seats.acknowledgeHandover(id, 3, pat),
      );
      expect(stranger.status).toBe(403);
    });

    it('are open again on the side of somebody who got the seat since', async () => {
      const giver = await portal.seatOf(0);
      const { id, name, revision } = await portal.seatOf(1);
      await portal.seats.acknowledgeHandover(id, 0, as(name));
      await portal.seats.acknowledgeHandover(id, 1, as(giver.name));
      const other = ['ada', 'bob', 'cyd'].find(
        one => ![name, giver.name].includes(one),
      )!;
      await portal.seats.assign(
        id,
        revision,
        { personRef: person(other), reason: 'They agreed' },
        pat,
      );
      expect(await portal.seats.handover(id, pat)).toMatchObject({
        toRef: person(other),
        acknowledgedByGiver: expect.any(String),
        acknowledgedByReceiver: null,
      });
    });
  });

  describe('absences', () => {
    it('tell the seats that they touch, and are taken back', async () => {
      const { id, name } = await portal.seatOf(2);
      const { cycle } = await portal.champions.seat(id, pat);
      const added = await portal.seats.addAbsence(
        { from: cycle.startDate, to: cycle.endDate },
        as(name),
      );
      expect(added.absence).toMatchObject({
        personRef: person(name),
        kind: 'deferred',
        source: 'manual',
      });
      expect(added.affectedSeats.map(({ seat }) => seat.id)).toEqual([id]);
      const listed = await portal.seats.absences({}, as(name));
      expect(listed).toEqual([added.absence]);
      const hidden = await refusal(
        portal.seats.deleteAbsence(added.absence.id, {}, as('pat')),
      );
      expect(hidden.status).toBe(404);
      await portal.seats.deleteAbsence(added.absence.id, {}, as(name));
      expect(await portal.seats.absences({}, as(name))).toEqual([]);
      const { items } = await portal.champions.events(
        portal.programmeId,
        { limit: 2 },
        pat,
      );
      expect(items.map(({ type, details }) => [type, details])).toEqual([
        ['absence-deleted', { personRef: person(name) }],
        ['absence-added', { personRef: person(name) }],
      ]);
    });

    it('are for managers to add for people of their pool only, on record', async () => {
      const days = { from: '2027-01-04', to: '2027-01-11' };
      const { programmeId } = portal;
      const unnamed = await refusal(
        portal.seats.addAbsence({ ...days, personRef: person('ada') }, pat),
      );
      expect(unnamed.status).toBe(404);
      const outside = await refusal(
        portal.seats.addAbsence(
          { ...days, personRef: 'user:default/zoe', programmeId },
          pat,
        ),
      );
      expect(outside.status).toBe(404);
      await portal.seats.addAbsence(
        { ...days, personRef: person('ada'), programmeId, kind: 'excused' },
        pat,
      );
      const asked = { personRef: person('ada'), programmeId };
      expect(await portal.seats.absences(asked, pat)).toHaveLength(1);
      const { items } = await portal.champions.events(
        programmeId,
        { limit: 1 },
        pat,
      );
      expect(items[0]).toMatchObject({
        actor: person('pat'),
        details: { onBehalfOf: person('ada') },
      });
    });

    it.each([
      [{ from: '2027-01-04', to: '2027-01-04' }, /to is the first day after/],
      [{ from: '2027-02-30', to: '2027-03-04' }, /from has to be a day/],
      [{ from: '2027-01-04', to: '2037-01-04' }, /at most 1100 days/],
    ])('refuse %j', async (days, sentence) => {
      const refused = await refusal(portal.seats.addAbsence(days, as('ada')));
      expect(refused.status).toBe(400);
      expect(refused.message).toMatch(sentence);
    });
  });

  it('keeps preferences by revision, from 0', async () => {
    const { programmeId } = portal;
    const wishes = {
      avoid: [{ from: '2026-12-21', to: '2027-01-04' }],
      prefer: [],
      paused: false,
    };
    const read = await portal.seats.preferences(programmeId, {}, as('ada'));
    expect(read).toMatchObject({ personRef: person('ada'), revision: 0 });
    const saved = await portal.seats.updatePreferences(
      programmeId,
      0,
      wishes,
      {},
      as('ada'),
    );
    expect(saved).toMatchObject({ ...wishes, revision: 1 });
    const stale = await refusal(
      portal.seats.updatePreferences(programmeId, 0, wishes, {}, as('ada')),
    );
    expect(stale.status).toBe(409);
    const paused = await portal.seats.updatePreferences(
      programmeId,
      1,
      { ...wishes, paused: true },
      { personRef: person('ada') },
      pat,
    );
    expect(paused).toMatchObject({ paused: true, revision: 2 });
  });

  describe('feeds', () => {
    const load = async (url: string, headers: Record<string, string> = {}) => {
      const { pathname } = new URL(url);
      const { origin } = new URL(portal.url);
      return fetch(`${origin}${pathname}`, {
        headers: { authorization: 'Bearer mock-none-token', ...headers },
      });
    };
    const eventsOf = (text: string) =>
      new ICAL.Component(ICAL.parse(text))
        .getAllSubcomponents('vevent')
        .map(one => ({
          uid: String(one.getFirstPropertyValue('uid')),
          status: String(one.getFirstPropertyValue('status')),
          sequence: Number(one.getFirstPropertyValue('sequence')),
          start: String(one.getFirstPropertyValue('dtstart')),
        }));

    it('are read with nothing but their address, until they are ended', async () => {
      const { id, name } = await portal.seatOf(0);
      const { feed, url } = await portal.seats.createFeed(
        { kind: 'personal' },
        as(name),
      );
      expect(url).toMatch(
        /^http:\/\/localhost:\d+\/api\/hone-champions\/ical\/[\w-]{43}$/,
      );
      const response = await load(url);
      expect(response.status).toBe(200);
      expect(response.headers.get('content-type')).toBe(
        'text/calendar; charset=utf-8',
      );
      expect(response.headers.get('cache-control')).toBe('private, no-cache');
      const text = await response.text();
      expect(eventsOf(text)).toContainEqual({
        uid: `${id}@portal.test`,
        status: 'CONFIRMED',
        sequence: 1,
        start: '2026-11-02',
      });
      const etag = response.headers.get('etag')!;
      const again = await load(url, { 'if-none-match': etag });
      expect([again.status, await again.text()]).toEqual([304, '']);
      const [listed] = await portal.seats.feeds(as(name));
      expect(listed).toMatchObject({
        id: feed.id,
        lastReadAt: '2026-11-04T10:00:00.000Z',
      });
      expect(JSON.stringify(listed)).not.toContain(url.split('/').at(-1));
      const stranger = await refusal(portal.seats.revokeFeed(feed.id, pat));
      expect(stranger.status).toBe(404);
      await portal.seats.revokeFeed(feed.id, as(name));
      const gone = await load(url);
      expect(gone.status).toBe(404);
      expect(await gone.text()).not.toContain(url.split('/').at(-1)!);
    });

    it('tell a seat that was lost as cancelled, for ninety days', async () => {
      const { id, name, revision } = await portal.seatOf(8);
      const other = ['ada', 'bob'].find(one => one !== name)!;
      const { url } = await portal.seats.createFeed(
        { kind: 'personal' },
        as(name),
      );
      const ofSeat = async () =>
        eventsOf(await (await load(url)).text()).filter(({ uid }) =>
          uid.startsWith(id),
        );
      expect(await ofSeat()).toMatchObject([{ status: 'CONFIRMED' }]);
      await portal.seats.assign(
        id,
        revision,
        { personRef: person(other), reason: 'They agreed' },
        pat,
      );
      expect(await ofSeat()).toMatchObject([
        { status: 'CANCELLED', sequence: revision + 1 },
      ]);
      portal.clock.advance(89 * DAY_MS);
      expect(await ofSeat()).toHaveLength(1);
      portal.clock.advance(2 * DAY_MS);
      expect(await ofSeat()).toEqual([]);
    });

    it('open no other path without an account', async () => {
      const { origin } = new URL(portal.url);
      const paths = ['feeds', 'my-seats', 'calendars', 'programmes'];
      for (const path of paths) {
        const response = await fetch(`${origin}/api/hone-champions/${path}`, {
          headers: { authorization: 'Bearer mock-none-token' },
        });
        expect([path, response.status]).toEqual([path, 401]);
      }
    });

    it('of a programme name who has which seat', async () => {
      const { programmeId } = portal;
      const without = await refusal(
        portal.seats.createFeed({ kind: 'programme' }, pat),
      );
      expect(without.message).toMatch(/programmeId has to name/);
      const { url } = await portal.seats.createFeed(
        { kind: 'programme', programmeId },
        pat,
      );
      const text = await (await load(url)).text();
      expect(eventsOf(text)).toHaveLength(12);
      const { name } = await portal.seatOf(0);
      expect(text).toContain(`SUMMARY:Improvement champions: ${name}`);
    });
  });

  it('adds no calendar of a host that is not listed, and says nothing of its address', async () => {
    const refused = await refusal(
      portal.seats.addCalendar(
        {
          name: 'Mine',
          kind: 'absence',
          url: 'https://calendar.test/secret-part/ada.ics',
        },
        as('ada'),
      ),
    );
    expect(refused.status).toBe(400);
    expect(refused.message).toMatch(/calendar\.test are not allowed/);
    expect(refused.message).not.toContain('secret-part');
    expect(await portal.seats.calendars(as('ada'))).toEqual([]);
  });
});
