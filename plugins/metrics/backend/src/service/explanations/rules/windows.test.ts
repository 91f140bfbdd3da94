import type {
  Metric,
  SeriesPoint,
} from '@hone/backstage-plugin-metrics-common';
import { metricInput } from '../../../__fixtures__/metrics';
import type { CaseSeries } from './CaseSeries';
import { chooseTarget } from './chooseTarget';
import { badDeviation, onsetOf } from './onset';
import { timeframeOf } from './timeframe';

const NOW = new Date('2026-06-01T12:00:00Z');
const MINUTE = 60_000;
const before = (minutes: number) =>
  new Date(NOW.getTime() - minutes * MINUTE).toISOString();
const frame = (asked: Parameters<typeof timeframeOf>[0], finestStep = 60) =>
  timeframeOf(asked, { now: NOW, finestStep });

describe('the windows of an explanation', () => {
  it('are six hours before and half an hour after by default', () => {
    expect(frame({ at: before(60) })).toEqual({
      at: NOW.getTime() - 60 * MINUTE,
      baselineStart: NOW.getTime() - 420 * MINUTE,
      end: NOW.getTime() - 30 * MINUTE,
      stepSeconds: 60,
    });
  });

  it('end now', () => {
    expect(frame({ at: before(10) }).end).toBe(NOW.getTime());
    expect(frame({}).end).toBe(NOW.getTime());
  });

  it.each([
    [{ baselineSeconds: 1_209_600, issueSeconds: 86_400 }, 60, 3_600],
    [{ baselineSeconds: 60 }, 60, 5],
    [{ baselineSeconds: 60, issueSeconds: 300 }, 60, 1],
    [{ baselineSeconds: 60, issueSeconds: 300 }, 1, 1],
    [{ baselineSeconds: 3_600 }, 5, 15],
    [{ baselineSeconds: 3_600 }, 300, 60],
    [{ baselineSeconds: 86_400 }, 15, 300],
  ])('of %j and metrics of %d s have the step %d', (asked, finest, step) => {
    expect(frame({ at: before(24 * 60), ...asked }, finest).stepSeconds).toBe(
      step,
    );
  });
});

it('refuse a baseline that is too short beside the issue', () => {
  expect(() =>
    frame({ at: before(24 * 60), baselineSeconds: 60, issueSeconds: 86_400 }),
  ).toThrow(
    'baselineSeconds has to be at least 3000 beside an issue of 86400 seconds, so that it has 10 points, but 60 was given',
  );
});

const timeframe = frame({ at: before(30) });

/** A level of about 10 with a ripple, and another one where `isOff` says so. */
function series(
  isOff: (minute: number) => boolean,
  rest: Partial<Metric> = {},
): CaseSeries {
  const points: SeriesPoint[] = [];
  for (let at = timeframe.baselineStart; at <= timeframe.end; at += MINUTE) {
    const minute = (at - timeframe.at) / MINUTE;
    const ripple = 0.2 * Math.sin(minute * 1.7) + 0.1 * Math.cos(minute * 0.6);
    points.push([at, (isOff(minute) ? 20 : 10) + ripple]);
  }
  const metric = { ...metricInput(), id: 'm', ...rest } as Metric;
  return { entityRef: 'component:default/cart', metric, points };
}

const minuteOf = (onset: number | null) =>
  onset === null ? null : (onset - timeframe.at) / MINUTE;

describe('the onset', () => {
  it.each<[string, (minute: number) => boolean, number | null]>([
    ['before it was noticed', m => m >= -12, -12],
    ['where one row in between was calm', m => m >= -12 && m !== -6, -12],
    [
      'not of an earlier one that was over',
      m => m >= 3 || (m > -25 && m < -9),
      3,
    ],
    ['after it was asked for', m => m >= 4, 4],
    ['not a blip', m => m === 5, null],
    ['none', () => false, null],
  ])('is found %s', (_, isOff, expected) => {
    expect(minuteOf(onsetOf(series(isOff), timeframe))).toBe(expected);
  });

  it('is on the bad side only', () => {
    const drop = series(m => m < -3, { direction: 'higher-is-better' });
    expect(minuteOf(onsetOf(drop, timeframe))).toBe(-3);
    const gain = series(m => m >= -3, { direction: 'higher-is-better' });
    expect(onsetOf(gain, timeframe)).toBeNull();
  });

  it('is not known without a baseline', () => {
    const empty = series(() => false);
    empty.points.forEach(point => {
      if (point[0] < timeframe.at) point[1] = null;
    });
    expect(onsetOf(empty, timeframe)).toBeNull();
    expect(badDeviation(empty, timeframe)).toBeNull();
  });
});

describe('the target', () => {
  const asked = { entityRef: 'component:default/cart', metricId: null };
  const small = series(m => m >= 0, { id: 'small' });
  small.points.forEach(point => {
    if (point[1]! > 15) point[1] = 12;
  });
  const large = series(m => m >= 0, { id: 'large', name: 'other' });
  const better = series(m => m >= 0, {
    id: 'better',
    direction: 'higher-is-better',
    title: 'Availability',
  });
  const traffic = series(m => m >= 0, {
    id: 'traffic',
    name: 'requests',
    title: 'Requests',
    unit: '1/s',
    kind: 'rate',
  });

  it('is what strays most to its bad side, and not the load', () => {
    const all = [small, better, traffic, large];
    expect(chooseTarget(all, asked, timeframe)).toBe(large);
    expect(chooseTarget([small, better], asked, timeframe)).toBe(small);
    expect(chooseTarget([traffic], asked, timeframe)).toBeNull();
  });

  it('is the metric that was asked for, of the service itself', () => {
    const other = { ...small, entityRef: 'component:default/issuer' };
    const wanted = { ...asked, metricId: 'small' };
    expect(chooseTarget([other, large, small], wanted, timeframe)).toBe(small);
    expect(chooseTarget([other, large], wanted, timeframe)).toBeNull();
  });
});
