import type { SeatHolderRecord } from '../../store/seats';
import { whoServed } from './whoServed';

const BERLIN = 'Europe/Berlin';
const cycle = { index: 0, startDate: '2026-10-12', endDate: '2026-10-26' };

const since = (from: string, personRef: string | null): SeatHolderRecord => ({
  id: from,
  seatId: 's',
  personRef,
  from: new Date(from),
  origin: 'planned',
  actor: 'user:default/pat',
});

describe('who served', () => {
  const served = (...holders: SeatHolderRecord[]) =>
    whoServed(cycle, holders, BERLIN);

  it('is whoever had the seat from before the cycle on', () => {
    expect(served(since('2026-09-01T00:00:00Z', 'ada'))).toBe('ada');
  });

  it('is whoever had it on most days', () => {
    const ada = since('2026-09-01T00:00:00Z', 'ada');
    expect(served(ada, since('2026-10-20T09:00:00Z', 'bob'))).toBe('ada');
    expect(served(ada, since('2026-10-18T09:00:00Z', 'bob'))).toBe('bob');
  });

  it('is the later one on a tie, in a week with the change of clocks too', () => {
    const ada = since('2026-09-01T00:00:00Z', 'ada');
    expect(served(ada, since('2026-10-19T09:00:00Z', 'bob'))).toBe('bob');
    // The seventh day is bob's because he had it at noon, whatever the hour.
    expect(served(ada, since('2026-10-19T10:00:00Z', 'bob'))).toBe('bob');
    expect(served(ada, since('2026-10-19T10:01:00Z', 'bob'))).toBe('ada');
  });

  it('adds up days that somebody had with others between', () => {
    expect(
      served(
        since('2026-09-01T00:00:00Z', 'ada'),
        since('2026-10-14T09:00:00Z', 'bob'),
        since('2026-10-20T09:00:00Z', 'ada'),
      ),
    ).toBe('ada');
  });

  it('looks past days on which nobody had it, and is nobody where nobody ever had', () => {
    expect(
      served(
        since('2026-09-01T00:00:00Z', null),
        since('2026-10-25T09:00:00Z', 'bob'),
      ),
    ).toBe('bob');
    expect(served()).toBeNull();
    expect(served(since('2026-10-26T12:00:00Z', 'bob'))).toBeNull();
    expect(
      served(
        since('2026-09-01T00:00:00Z', 'ada'),
        since('2026-10-11T00:00:00Z', null),
      ),
    ).toBeNull();
  });
});
