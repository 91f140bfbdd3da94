import type {
  Calendar,
  CalendarItem,
  Collision,
} from '@hone/backstage-plugin-experiments-common';
import { addDays, firstMonday, fromOf } from './calendarUrl';
import { agendaWeeks } from './agenda/agendaWeeks';
import { visibleLanes } from './grid/visibleLanes';
import { barTop, bracketTop, layoutLanes } from './layout';
import { toCsv } from './toCsv';
import { weeksFrom } from './weeks';

const NOW = new Date(2026, 10, 25, 12).getTime();
const MONDAY = new Date(2026, 10, 23);
/** 780 pixels are thirteen weeks. */
const ROOM = { from: MONDAY.getTime(), perPixel: (91 * 86_400_000) / 780 };
const day = (n: number) => addDays(MONDAY, n).toISOString();

function item(key: string, from: number, to: number | null): CalendarItem {
  return {
    key,
    title: `Title of ${key}`,
    status: 'running',
    design: 'process',
    ownerRef: 'group:default/checkout',
    entityRef: 'component:default/cart-api',
    services: ['component:default/cart-api'],
    metricId: 'm',
    metricTitle: 'Lead time',
    from: day(from),
    to: to === null ? null : day(to),
    assumed: false,
    revision: 1,
  };
}

function collision(change: Partial<Collision> = {}): Collision {
  return {
    key: 'EXP-002',
    title: 'Other',
    ownerRef: null,
    status: 'running',
    reasons: ['service'],
    services: [],
    metricId: 'm',
    metricTitle: 'Lead time',
    from: day(3),
    to: day(10),
    assumed: false,
    inflation: 4,
    ownInflation: 4,
    otherInflation: 2,
    refused: false,
    sentence: { key: 'collision.blurred', params: {}, text: 'Overlaps.' },
    ...change,
  };
}

function calendar(change: Partial<Calendar> = {}): Calendar {
  const items = change.items ?? [item('EXP-001', 0, 14)];
  return {
    from: day(0),
    to: day(91),
    lanes: [{ id: 'a', title: 'A', keys: items.map(({ key }) => key) }],
    items,
    collisions: [],
    freezes: [],
    mayEditFreezes: false,
    dependenciesKnown: true,
    truncated: false,
    ...change,
  };
}

describe('lanes', () => {
  it('stack what overlaps and fill gaps again', () => {
    const [lane] = layoutLanes(
      calendar({
        items: [
          item('EXP-001', 0, 14),
          item('EXP-002', 7, 21),
          item('EXP-003', 14, 28),
        ],
      }),
      NOW,
      ROOM,
    );
    expect(lane.bars.map(({ item: { key }, row }) => [key, row])).toEqual([
      ['EXP-001', 0],
      ['EXP-002', 1],
      ['EXP-003', 0],
    ]);
    expect(lane.rows).toBe(2);
    expect(barTop(1)).toBeGreaterThan(barTop(0));
  });

  it('leave room behind a short bar for its key', () => {
    const rows = (...spans: [number, number][]) =>
      layoutLanes(
        calendar({
          lanes: [
            { id: 'a', title: 'A', keys: spans.map((_, i) => `EXP-${i}`) },
          ],
          items: spans.map(([from, to], i) => item(`EXP-${i}`, from, to)),
        }),
        NOW,
        ROOM,
      )[0].bars.map(({ row }) => row);
    // A key of five letters takes 43 pixels, which are five days.
    expect(rows([3, 4], [5, 20])).toEqual([0, 1]);
    expect(rows([3, 4], [11, 20])).toEqual([0, 0]);
    // One day of a long bar is in view.
    expect(rows([-60, 1], [2, 20])).toEqual([0, 1]);
    expect(rows([3, 17], [17, 30])).toEqual([0, 0]);
  });

  it('lie below each other, brackets below bars', () => {
    const two = calendar({
      lanes: [
        { id: 'a', title: 'A', keys: ['EXP-001'] },
        { id: 'b', title: 'B', keys: [] },
      ],
      collisions: [{ key: 'EXP-001', collision: collision() }],
    });
    const [first, second] = layoutLanes(two, NOW, ROOM);
    expect(second.top).toBe(first.height);
    expect(first.brackets).toHaveLength(1);
    expect(bracketTop(first, 0)).toBeGreaterThan(barTop(0));
    expect(first.height).toBeGreaterThan(second.height);
  });

  it('draw no bracket for what stays readable', () => {
    const drawn = (change: Partial<Collision>) =>
      layoutLanes(
        calendar({
          collisions: [{ key: 'EXP-001', collision: collision(change) }],
        }),
        NOW,
        ROOM,
      )[0].brackets.length;
    expect(drawn({ inflation: 1.2 })).toBe(0);
    expect(drawn({ inflation: 1.2, refused: true })).toBe(1);
    expect(drawn({ inflation: null })).toBe(1);
  });

  it('give a tail to what nobody knows the end of', () => {
    const [lane] = layoutLanes(
      calendar({ items: [item('EXP-001', -30, null)] }),
      NOW,
      ROOM,
    );
    expect(lane.bars[0]).toMatchObject({
      openEnd: true,
      to: NOW + 14 * 86_400_000,
    });
  });

  it('are drawn as far as they are in view, with the one that has the focus', () => {
    const lanes = layoutLanes(
      calendar({
        lanes: Array.from({ length: 200 }, (_, i) => ({
          id: `l${i}`,
          title: `L${i}`,
          keys: [],
        })),
      }),
      NOW,
      ROOM,
    );
    const shown = visibleLanes(lanes, { top: 0, height: 560 }, 0);
    expect(shown[0]).toBe(0);
    expect(shown.length).toBeLessThan(30);
    const middle = visibleLanes(
      lanes,
      { top: lanes[100].top, height: 560 },
      199,
    );
    expect(middle).toContain(100);
    expect(middle).toContain(199);
    expect(middle).not.toContain(50);
    expect(middle.length).toBeLessThan(30);
    expect(visibleLanes([], { top: 0, height: 560 }, 0)).toEqual([]);
  });
});

describe('weeks', () => {
  it('begin on a Monday and are thirteen', () => {
    const now = new Date(NOW);
    expect(firstMonday(null, now)).toEqual(MONDAY);
    expect(firstMonday('2026-11-29', now)).toEqual(MONDAY);
    expect(firstMonday('nonsense', now)).toEqual(MONDAY);
    expect(firstMonday('2026-12-01', now)).toEqual(addDays(MONDAY, 7));
    const weeks = weeksFrom(MONDAY);
    expect(weeks).toHaveLength(13);
    expect(weeks.slice(1).map(({ from }) => from)).toEqual(
      weeks.slice(0, -1).map(({ to }) => to),
    );
    expect(fromOf(MONDAY, now)).toBeNull();
    expect(fromOf(addDays(MONDAY, 7), now)).toBe('2026-11-30');
  });

  it('become an agenda that names each thing once per week', () => {
    const agenda = agendaWeeks(
      calendar({
        items: [item('EXP-001', -7, 7), item('EXP-002', 8, 20)],
        collisions: [
          { key: 'EXP-001', collision: collision({ from: day(-7) }) },
        ],
      }),
      weeksFrom(MONDAY),
      NOW,
    );
    expect(
      agenda.map(({ starting, running, collisions }) => [
        starting.map(({ key }) => key),
        running.map(({ key }) => key),
        collisions.length,
      ]),
    ).toEqual([
      [[], ['EXP-001'], 1],
      [['EXP-002'], [], 0],
      [[], ['EXP-002'], 0],
    ]);
  });
});

describe('the file', () => {
  it('has the worst collision of each bar, empty where effects cannot be told apart', () => {
    const rows = toCsv(
      calendar({
        items: [item('EXP-001', 0, 14), item('EXP-002', 0, null)],
        collisions: [
          { key: 'EXP-001', collision: collision() },
          { key: 'EXP-001', collision: collision({ key: null, inflation: 6 }) },
          {
            key: 'EXP-002',
            collision: collision({ key: null, inflation: null }),
          },
        ],
      }),
    )
      .trim()
      .split(/\r?\n/);
    expect(rows).toHaveLength(3);
    expect(rows[1]).toMatch(/^"?EXP-001.*,2,6$/);
    expect(rows[2]).toMatch(/^"?EXP-002.*,,false,2,$/);
  });
});
