import { DAY, processInput } from '../../../__fixtures__/analysisInput';
import type { AnalysisInput } from '../types';
import { armSeries } from './armSeries';

const NOON = Date.UTC(2026, 5, 1, 12);
const MIDNIGHT = NOON - DAY / 2;
const EARLY = 'component:default/early';
const LATE = 'component:default/late';

/** Two services that switch at noon, two days after one another; a point a day, at midnight, with what the day held. */
function input(): AnalysisInput {
  const base = processInput({ seed: 'noon', effect: 0 });
  const points = Array.from(
    { length: 9 },
    (_, day) => [MIDNIGHT + (day - 4) * DAY, day] as [number, number],
  );
  return {
    ...base,
    design: 'stepped-wedge',
    plan: {
      ...base.plan,
      durationSeconds: 4 * 86_400,
      baselineSeconds: 4 * 86_400,
      waves: { count: 2, periodSeconds: 2 * 86_400 },
    },
    treated: { name: 'services', entityRefs: [EARLY, LATE] },
    waves: {
      seed: 'noon',
      switchTimes: [NOON, NOON + 2 * DAY].map(at => new Date(at).toISOString()),
      assignment: [
        { entityRef: EARLY, wave: 1 },
        { entityRef: LATE, wave: 2 },
      ],
    },
    startedAt: NOON,
    plannedEndAt: NOON + 4 * DAY,
    asOf: NOON + 4 * DAY,
    readings: [
      {
        ...base.readings[0],
        treated: [EARLY, LATE].map(entityRef => ({ entityRef, points })),
        control: [],
      },
    ],
  };
}

describe('armSeries', () => {
  it('leaves out the day in which a service switches, which is neither before nor after', () => {
    const trial = input();
    const { services } = armSeries(trial, trial.readings[0]);
    expect(services.treated).toEqual([
      [1, 2, 3, null, 5, 6, 7, 8],
      [1, 2, 3, null, 5, null, 7, 8],
    ]);
  });
});
