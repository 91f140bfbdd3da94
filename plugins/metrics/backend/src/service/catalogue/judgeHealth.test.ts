import type { SeriesPoint } from '@hone/backstage-plugin-metrics-common';
import { judgeHealth } from './judgeHealth';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const NOW = Date.parse('2026-06-01T12:00:00Z');

function series(
  days: number,
  stepMs: number,
  value: (at: number) => number | null,
): SeriesPoint[] {
  const count = (days * DAY) / stepMs + 1;
  return Array.from({ length: count }, (_, i) => {
    const at = NOW - (count - 1 - i) * stepMs;
    return [at, value(at)];
  });
}

function health(value: (at: number) => number | null) {
  return judgeHealth({
    recent: series(1, 5 * 60_000, value),
    past: series(90, DAY, value),
    stepSeconds: 300,
    now: NOW,
  });
}

describe('judgeHealth', () => {
  it('is ok with data now and nearly always', () => {
    expect(health(() => 0)).toMatchObject({
      state: 'ok',
      share: 1,
      since: new Date(NOW - 90 * DAY).toISOString(),
    });
  });

  it('sees gaps', () => {
    const gappy = health(at => (at % (2 * HOUR) < HOUR ? 1 : null));
    expect(gappy.state).toBe('gaps');
    expect(gappy.share).toBeCloseTo(0.5, 1);
  });

  it('does not take what began today for full of gaps', () => {
    const since = NOW - 3 * HOUR;
    expect(health(at => (at >= since ? 1 : null))).toMatchObject({
      state: 'ok',
      share: 1,
      since: new Date(since).toISOString(),
    });
  });

  it('says since when a series is silent, or that it always was', () => {
    const last = NOW - 5 * HOUR;
    expect(health(at => (at <= last ? 1 : null))).toMatchObject({
      state: 'silent',
      since: new Date(last).toISOString(),
      lastAt: new Date(last).toISOString(),
    });
    expect(health(() => null)).toMatchObject({
      state: 'silent',
      since: null,
      lastAt: null,
      share: null,
    });
  });
});
