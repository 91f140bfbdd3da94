import type { Metric } from '@hone/backstage-plugin-metrics-common';
import { metricInput } from '../../__fixtures__/metrics';
import { encodeState, seriesOf } from './filterState';
import { nextStretch } from './nextStretch';

const NOW = new Date('2026-06-01T12:01:30Z');
const DAY = 86_400_000;
const at = (time: string) => Date.parse(`2026-06-01T${time}Z`);

const metric: Metric = {
  ...metricInput(),
  ...{ id: 'm', description: '', entityRef: null, simulated: false },
  ...{ stepSeconds: 60, owner: null, revision: 1, createdBy: '' },
  ...{ createdAt: '', updatedAt: '' },
};
const stateOf = (step: number) =>
  encodeState({
    series: seriesOf(metric, step),
    from: at('00:00:00'),
    lastValueAt: null,
    filter: null,
  });

describe('what is read next', () => {
  it('of a new watch is five weeks of history, a week of minutes at a time', () => {
    const stretch = nextStretch({ readUntil: null }, metric, {
      state: undefined,
      now: NOW,
    })!;
    expect(stretch).toMatchObject({ anew: true, caughtUp: false });
    // Two minutes for late samples, and the step that begins with the instant has to be over.
    expect(stretch.start).toBe(at('11:59:00') - 35 * DAY);
    expect(stretch.end).toBe(stretch.start + 7 * DAY - 60_000);
  });

  it('goes on a step after what was read, up to what is final', () => {
    expect(
      nextStretch({ readUntil: new Date(at('11:50:00')) }, metric, {
        state: stateOf(60),
        now: NOW,
      }),
    ).toMatchObject({
      anew: false,
      start: at('11:51:00'),
      end: at('11:58:00'),
      caughtUp: true,
      state: { from: at('00:00:00') },
    });
  });

  it('starts anew with another series, and after more than five weeks', () => {
    const readUntil = new Date(at('11:50:00'));
    const state = stateOf(60);
    const other = { ...metric, query: { level: '8' } };
    expect(
      nextStretch({ readUntil }, other, { state, now: NOW }),
    ).toMatchObject({
      anew: true,
      state: { from: null },
    });
    const long = new Date(NOW.getTime() - 36 * DAY);
    expect(
      nextStretch({ readUntil: long }, metric, { state, now: NOW }),
    ).toMatchObject({ anew: true, start: at('11:59:00') - 35 * DAY });
  });

  it('is nothing where values come too seldom', () => {
    const daily = { ...metric, stepSeconds: 86_400 };
    expect(
      nextStretch({ readUntil: null }, daily, { state: undefined, now: NOW }),
    ).toBeUndefined();
  });
});
