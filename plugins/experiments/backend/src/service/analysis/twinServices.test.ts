import { createRng } from '@hone/inference';
import {
  canaryInput,
  pointsFrom,
  reading,
  START,
} from '../../__fixtures__/analysisInput';
import recording from '../../__fixtures__/twinServices.json';
import { metricSnapshot } from '../../__fixtures__/experiment';
import { analyze } from './analyze';
import type { AnalysisInput } from './types';

jest.setTimeout(120_000);

const REPETITIONS = 200;
const STEP = 4;
const POINTS = 45;

/** The plan of the live trial, on two windows cut from the recording of equal services. */
function twinTrial(seed: string): (looks: number) => AnalysisInput {
  const rng = createRng(seed);
  const [a, b] = rng.shuffle(recording.series.map((_, i) => i));
  const every = STEP / recording.stepSeconds;
  const from = rng.int(recording.series[0].length - POINTS * every);
  const cut = (index: number, count: number) =>
    pointsFrom(
      START,
      STEP * 1000,
      Array.from(
        { length: count },
        (_, i) => recording.series[index][from + i * every],
      ),
    );
  const metric = metricSnapshot({
    role: 'primary',
    title: 'Mean latency',
    unit: 's',
    stepSeconds: STEP,
    minimumEffect: 0.1,
    margin: null,
  });
  const base = canaryInput({ seed, effect: 0 });
  return count => ({
    ...base,
    plan: {
      ...base.plan,
      durationSeconds: POINTS * STEP,
      minimumDurationSeconds: 20,
      stepSeconds: STEP,
      randomized: true,
    },
    plannedEndAt: START + POINTS * STEP * 1000,
    asOf: START + count * STEP * 1000,
    readings: [
      reading({ metric, treated: cut(a, count), control: cut(b, count) }),
    ],
  });
}

describe('two equal live services, as a real Prometheus recorded them', () => {
  it('are told to ship or to roll back in at most 5% of 200 trials, though each is looked at after every point', () => {
    let wrong = 0;
    let shown = 0;
    for (let i = 0; i < REPETITIONS; i += 1) {
      const trial = twinTrial(`twins-${i}`);
      let acted = false;
      for (let count = 8; count <= POINTS; count += 1) {
        const { verdict } = analyze(trial(count));
        if (verdict.interval) shown += 1;
        acted ||= ['ship', 'rollback'].includes(verdict.recommendation);
      }
      if (acted) wrong += 1;
    }
    // The log carries the number, so that it can be quoted.
    process.stdout.write(
      `ship or rollback on equal services: ${wrong} of ${REPETITIONS} trials\n`,
    );
    expect(wrong).toBeLessThanOrEqual(0.05 * REPETITIONS);
    // A judge that never sees enough data would pass as well: most looks have to have an interval.
    expect(shown).toBeGreaterThan(REPETITIONS * 10);
  });
});
