import {
  formatCursor,
  MOST_OPEN,
  parseCursor,
  type Remembered,
} from './Cursor';
import { tellAlerts } from './tellAlerts';

const rules = {
  labels: { severity: ['critical'] },
  serviceLabels: ['service', 'job'],
};
const at = Date.parse('2026-11-02T09:10:00Z');
const minutes = (count: number) => at + count * 60_000;
const iso = (instant: number) => new Date(instant).toISOString();

function alert(fields: object = {}) {
  return {
    fingerprint: '00f1',
    startsAt: '2026-11-02T09:00:00.123456789Z',
    endsAt: iso(minutes(4)),
    labels: { severity: 'critical', service: 'cart' },
    status: { state: 'active' },
    ...fields,
  };
}

const began = Date.parse('2026-11-02T09:00:00.123Z');
const version = (turn: number) => iso(began + turn);

/** Looks several times, each at its own instant. */
function look(
  ...looks: { alerts: unknown[]; at: number; rules?: typeof rules }[]
) {
  let known: Map<string, Remembered> = new Map();
  return looks.map(one => {
    const told = tellAlerts(one.alerts, known, { rules, ...one });
    // As it would be stored in between.
    known = parseCursor(formatCursor(told.known))!;
    return told;
  });
}

describe('tellAlerts', () => {
  it('tells once of what fires, and of its end when it is missing', () => {
    const [first, second, third, fourth] = look(
      { alerts: [alert()], at },
      { alerts: [alert({ endsAt: iso(minutes(9)) })], at: minutes(5) },
      { alerts: [], at: minutes(10) },
      { alerts: [], at: minutes(15) },
    );
    expect(first.events).toMatchObject([{ id: `00f1@${iso(began)}` }]);
    expect(second.events).toEqual([]);
    expect(third.events).toEqual([
      {
        ...first.events[0],
        version: version(1),
        // Announced; at the latest when it was missing.
        mitigatedAt: iso(minutes(9)),
        closedAt: iso(minutes(9)),
      },
    ]);
    expect(fourth.events).toEqual([]);
  });

  it('ends no later than it was missed, and no earlier than it began', () => {
    const [, over] = look(
      { alerts: [alert({ endsAt: iso(minutes(99)) })], at },
      { alerts: [], at: minutes(1) },
    );
    expect(over.events[0].mitigatedAt).toBe(iso(minutes(1)));
    const [, ahead] = look(
      { alerts: [alert({ startsAt: iso(minutes(3)) })], at },
      { alerts: [], at: minutes(1) },
    );
    expect(ahead.events[0].mitigatedAt).toBe(iso(minutes(3)));
  });

  it('opens an incident again that comes back with the same beginning, within a day', () => {
    const [, gone, back, goneAgain] = look(
      { alerts: [alert()], at },
      { alerts: [], at: minutes(5) },
      { alerts: [alert()], at: minutes(10) },
      { alerts: [], at: minutes(15) },
    );
    expect(gone.events[0].version).toBe(version(1));
    expect(back.events).toMatchObject([{ version: version(2) }]);
    expect(back.events[0].closedAt).toBeUndefined();
    expect(goneAgain.events).toMatchObject([{ version: version(3) }]);
    const [, , later] = look(
      { alerts: [alert()], at },
      { alerts: [], at: minutes(5) },
      { alerts: [], at: minutes(5 + 24 * 60 + 1) },
    );
    expect(later.known.size).toBe(0);
  });

  it('tells two incidents of one fingerprint apart by their beginning', () => {
    const [, again] = look(
      { alerts: [alert({ endsAt: null })], at },
      {
        alerts: [alert({ startsAt: iso(minutes(2)) })],
        at: minutes(5),
      },
    );
    expect(again.events).toMatchObject([
      { id: `00f1@${iso(began)}`, closedAt: iso(minutes(2)) },
      { id: `00f1@${iso(minutes(2))}`, version: iso(minutes(2)) },
    ]);
  });

  it('withdraws what two senders told of twice', () => {
    const [, joined] = look(
      { alerts: [alert()], at },
      { alerts: [alert({ startsAt: iso(began - 500) })], at: minutes(5) },
    );
    expect(joined.events).toMatchObject([
      { id: `00f1@${iso(began)}`, version: version(1), withdrawn: true },
      { id: `00f1@${iso(began - 500)}` },
    ]);
  });

  it('follows a change of the labels that name the service', () => {
    const labels = {
      severity: 'critical',
      service: 'cart',
      job: 'shop/basket',
    };
    const [, told] = look(
      { alerts: [alert({ labels })], at },
      {
        alerts: [alert({ labels })],
        at: minutes(5),
        rules: { ...rules, serviceLabels: ['job'] },
      },
    );
    expect(told.events).toMatchObject([
      { service: 'basket', version: version(1) },
    ]);
  });

  it.each(['suppressed', 'unprocessed'])(
    'opens nothing that is %s, and keeps open what is',
    state => {
      const hushed = alert({ status: { state } });
      const [quiet, loud, still] = look(
        { alerts: [hushed], at },
        { alerts: [alert()], at: minutes(5) },
        { alerts: [hushed], at: minutes(10) },
      );
      expect(quiet.events).toEqual([]);
      expect(loud.events).toHaveLength(1);
      expect(still.events).toEqual([]);
    },
  );

  it('counts what it cannot use', () => {
    const [told] = look({
      alerts: [
        ...[null, 'alert', {}, alert({ startsAt: 'yesterday' })],
        alert({ labels: { severity: 7 } }),
        alert({ status: {} }),
        alert({ labels: { severity: 'critical' } }),
        alert({ labels: { severity: 'critical', service: ' ' } }),
        alert({ labels: { severity: 'warning' } }),
      ],
      at,
    });
    expect(told.events).toEqual([]);
    expect(told.findings).toMatchObject({ malformed: 6, withoutService: 2 });
  });

  it('cuts what is too long and leaves out odd addresses', () => {
    const [told] = look({
      alerts: [
        alert({
          labels: { severity: 'critical', service: 'x'.repeat(10_000) },
          generatorURL: 'ftp://files.example.com',
        }),
      ],
      at,
    });
    expect(told.events[0].service).toHaveLength(255);
    expect(told.events[0].url).toBeUndefined();
  });

  it('is bounded: the oldest are told, and the others when there is room', () => {
    const many = Array.from({ length: MOST_OPEN + 5 }, (_, i) =>
      alert({ fingerprint: `f${i}`, startsAt: iso(began + i * 1_000) }),
    );
    const [first, second] = look(
      { alerts: many, at },
      { alerts: many.slice(5), at: minutes(5) },
    );
    expect(first.events).toHaveLength(MOST_OPEN);
    expect(first.findings.tooMany).toBe(5);
    expect(second.events).toHaveLength(10);
    expect(second.findings.tooMany).toBe(0);
  });
});
