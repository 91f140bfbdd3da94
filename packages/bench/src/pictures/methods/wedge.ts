import {
  createRng,
  planSteppedWedge,
  steppedWedgeEffect,
  type WedgeSeries,
} from '@hone/inference';
import type { Picture } from '../picture';

const BEFORE = 16;
const PERIOD = 4;
const WAVES = 4;
const EFFECT = -5;
const CLUSTERS = 12;

/** Lead times of services that adopt in randomised waves; a bad spell hits all. */
function adoption(): WedgeSeries[] {
  const rng = createRng('waves');
  const ids = Array.from({ length: CLUSTERS }, (_, i) => `service-${i}`);
  const plan = planSteppedWedge({
    clusters: ids.map(id => ({ id })),
    waves: WAVES,
    seed: 'waves',
  });
  if (!plan.ok) throw new Error(plan.detail);
  return plan.assignment.map(({ id, wave }) => {
    const level = 30 + 8 * rng.normal();
    const start = BEFORE + wave * PERIOD;
    const values = Array.from(
      { length: BEFORE + (WAVES - 1) * PERIOD },
      (_, t) =>
        level +
        6 * Math.exp(-(((t - 22) / 3) ** 2)) +
        (t >= start ? EFFECT : 0) +
        3 * rng.normal(),
    );
    return { id, wave, values };
  });
}

const wedgePicture: Picture = {
  name: 'stepped-wedge',
  chart() {
    const result = steppedWedgeEffect({
      series: adoption(),
      firstSwitchIndex: BEFORE,
      periodLength: PERIOD,
    });
    if (!result.ok) throw new Error(result.detail);
    const { contrasts, estimate, interval } = result;
    const [first, last] = [BEFORE, BEFORE + (WAVES - 1) * PERIOD - 1];
    return {
      title: `Switched against waiting services, effect ${estimate.toFixed(
        1,
      )} hours, truth ${EFFECT}`,
      x: 'week',
      y: 'difference, hours',
      layers: [
        {
          kind: 'band',
          points: [first, last].map(x => [x, ...interval] as const),
          label: '95 % interval',
        },
        {
          kind: 'points',
          points: contrasts.map(c => [c.index, c.difference]),
          label: 'contrast by week',
        },
        {
          kind: 'line',
          points: [
            [first, estimate],
            [last, estimate],
          ],
          label: 'estimate',
        },
        { kind: 'horizontal', y: 0, label: 'no effect' },
      ],
    };
  },
};

export const WEDGE_PICTURES: Picture[] = [wedgePicture];
