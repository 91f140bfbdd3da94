import type { RiskTier } from '../types';
import { gateHealth } from './gateHealth';
import type { GateEntry, GatePath, ReviewEntry } from './types';

const T0 = Date.parse('2026-06-01T00:00:00Z');
const HOUR = 3_600_000;

let count = 0;

function review(over: {
  hours: number;
  verdict?: ReviewEntry['verdict'];
  seat?: string;
  tier?: RiskTier;
  key?: string;
}): GateEntry {
  count += 1;
  return {
    kind: 'review',
    experimentKey: over.key ?? `EXP-${count}`,
    seat: over.seat ?? 'qa',
    tier: over.tier ?? 'T2',
    askedAt: T0,
    endedAt: T0 + over.hours * HOUR,
    verdict: over.verdict === undefined ? 'approve' : over.verdict,
  };
}

function start(
  path: GatePath,
  score: number,
  failed: boolean | null,
  key = 'EXP-1',
): GateEntry {
  return { kind: 'start', experimentKey: key, path, tier: 'T1', score, failed };
}

const times = <T>(n: number, make: (at: number) => T): T[] =>
  Array.from({ length: n }, (_, at) => make(at));

describe('how long a seat takes', () => {
  it('is the time to the first verdict', () => {
    const entries = times(10, at => review({ hours: at + 1 }));
    const [qa] = gateHealth(entries).seats;
    expect(qa).toMatchObject({
      seat: 'qa',
      n: 10,
      latencyHoursP50: 5,
      latencyHoursP90: 9,
    });
  });

  it('counts plans that still wait as not answered yet', () => {
    const answered = times(10, at => review({ hours: at + 1 }));
    const waiting = times(10, () => review({ hours: 100, verdict: null }));
    const [qa] = gateHealth([...answered, ...waiting]).seats;
    // Half were answered within ten hours; nobody knows when nine of ten will be.
    expect(qa).toMatchObject({
      n: 10,
      latencyHoursP50: 10,
      latencyHoursP90: null,
    });
  });

  it('is not said for a few', () => {
    const [qa] = gateHealth(times(9, () => review({ hours: 1 }))).seats;
    expect(qa).toMatchObject({ n: 9, latencyHoursP50: null });
    expect(qa.sentence).toMatch(/^Not enough data: 9 verdicts, from 10 on/);
  });

  it('is never negative where clocks disagree', () => {
    const entries = times(10, () => review({ hours: -1, verdict: 'reject' }));
    expect(gateHealth(entries).seats[0].latencyHoursP50).toBe(0);
  });
});

describe('a seat that waves everything through', () => {
  it('is told of', () => {
    const entries = times(20, at => review({ hours: at < 12 ? 0.01 : 3 }));
    expect(gateHealth(entries).seats[0]).toMatchObject({
      underMinute: 12,
      rejected: 0,
      sentence:
        '12 of 20 verdicts were approvals within a minute, and nothing was ever rejected: nobody can have read the plans.',
    });
  });

  it('is not one that rejects within a minute', () => {
    const entries = times(20, () => review({ hours: 0.01, verdict: 'reject' }));
    expect(gateHealth(entries).seats[0]).toMatchObject({
      underMinute: 0,
      rejected: 20,
      sentence: null,
    });
  });

  it('is not one that nobody sits on', () => {
    const entries = [
      ...times(10, () => review({ hours: 5, verdict: 'reject' })),
      ...times(11, () => review({ hours: 500, verdict: null })),
    ];
    expect(gateHealth(entries).seats[0].sentence).toBe(
      '11 of 21 requests were never answered.',
    );
  });

  it('is counted by seat', () => {
    const entries = [
      review({ hours: 1, seat: 'qa' }),
      review({ hours: 1, seat: 'em', verdict: 'reject' }),
    ];
    const seats = gateHealth(entries).seats;
    expect(seats.map(one => [one.seat, one.n, one.rejected])).toEqual([
      ['em', 1, 1],
      ['qa', 1, 0],
    ]);
  });
});

describe('a gate that finds nothing', () => {
  const reviews = (n: number) =>
    times(n, at => review({ hours: 2, key: `EXP-${at}` }));

  it('is proposed for removal with what it rests on', () => {
    expect(gateHealth(reviews(61)).proposals).toEqual([
      {
        seat: 'qa',
        tier: 'T2',
        n: 61,
        sentence:
          'The seat qa found nothing in 61 reviews of T2 plans, so it finds something in 6% of them at most. Try removing it for T2.',
      },
    ]);
  });

  it('is told what it let pass', () => {
    const failed = times(4, at => start('approved', 45, true, `EXP-${at}`));
    const [proposal] = gateHealth([...reviews(61), ...failed]).proposals;
    expect(proposal.sentence).toContain(
      '4 of the plans it let pass failed all the same.',
    );
  });

  it.each<[string, GateEntry[]]>([
    ['has few reviews', reviews(29)],
    [
      'rejected once',
      [...reviews(60), review({ hours: 2, verdict: 'reject' })],
    ],
    ['asked once', [...reviews(60), review({ hours: 2, verdict: 'question' })]],
    [
      'was mostly never answered',
      [...reviews(20), ...times(40, () => review({ hours: 9, verdict: null }))],
    ],
  ])('is not one that %s', (_, entries) => {
    expect(gateHealth(entries).proposals).toEqual([]);
  });

  it('is judged by tier', () => {
    const entries = [
      ...reviews(40),
      ...times(40, () => review({ hours: 1, tier: 'T3' })),
      review({ hours: 1, tier: 'T3', verdict: 'reject' }),
    ];
    const proposals = gateHealth(entries).proposals;
    expect(proposals.map(one => one.tier)).toEqual(['T2']);
  });
});

describe('failures by path', () => {
  it('have a rate with its Wilson interval', () => {
    const entries = [
      ...times(18, () => start('automatic', 5, false)),
      ...times(2, () => start('automatic', 5, true)),
      ...times(5, () => start('automatic', 5, null)),
    ];
    const [found, ...rest] = gateHealth(entries).paths;
    expect(rest).toEqual([]);
    expect(found).toMatchObject({
      path: 'automatic',
      scoreFrom: 0,
      scoreTo: null,
      n: 20,
      failed: 2,
      rate: 0.1,
    });
    expect(found.low).toBeCloseTo(0.0279, 4);
    expect(found.high).toBeCloseTo(0.301, 4);
  });

  it('are compared within bands of the score', () => {
    const entries = times(90, at =>
      start(at % 2 ? 'approved' : 'automatic', at, at % 10 === 0),
    );
    const { paths } = gateHealth(entries);
    expect(paths.map(one => [one.path, one.scoreFrom, one.scoreTo])).toEqual([
      ['automatic', 0, 30],
      ['approved', 0, 30],
      ['automatic', 30, 60],
      ['approved', 30, 60],
      ['automatic', 60, null],
      ['approved', 60, null],
    ]);
    expect(paths.every(one => one.n === 15)).toBe(true);
  });

  it('put equal scores into one band', () => {
    const entries = times(300, at =>
      start('automatic', at < 200 ? 8 : 70, false),
    );
    const bands = gateHealth(entries).paths.map(one => [
      one.scoreFrom,
      one.scoreTo,
      one.n,
    ]);
    expect(bands).toEqual([
      [0, 70, 200],
      [70, null, 100],
    ]);
  });

  it('have no rate for a few', () => {
    const [found] = gateHealth(
      times(9, () => start('break-glass', 80, true)),
    ).paths;
    expect(found).toMatchObject({ n: 9, failed: 9, rate: null, low: null });
  });
});

it('says nothing about an empty log', () => {
  expect(gateHealth([])).toEqual({ seats: [], paths: [], proposals: [] });
});
