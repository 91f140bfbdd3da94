import {
  causalImpact,
  createRng,
  differenceInDifferences,
  eventStudy,
  placeboInSpace,
  syntheticControl,
  syntheticDifferenceInDifferences,
  type Outcome,
  type Panel,
} from '@hone/inference';
import type { Point } from '../chart';
import type { Picture } from '../picture';

const WEEKS = 40;
const START = 28;
const CONTROLS = 24;
const EFFECT = -5;

function succeeded<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(outcome.detail);
  return outcome;
}

/** Lead times of services: the treated follows a trend that only some of the others share. */
function services(): Panel & { treated: number[]; controls: number[][] } {
  const rng = createRng('lead times');
  const season = Array.from({ length: WEEKS }, () => 1.5 * rng.normal());
  const unit = (level: number, slope: number) =>
    season.map((s, t) => level + slope * t + s + rng.normal());
  const controls = Array.from({ length: CONTROLS }, (_, i) =>
    unit(30 + 8 * rng.normal(), i % 3 === 0 ? 0.25 : 0),
  );
  const treated = unit(34, 0.25).map((v, t) => v + (t >= START ? EFFECT : 0));
  return { controls, treated, firstTreatedIndex: START };
}

const byWeek = (values: readonly number[]): Point[] =>
  values.map((value, t) => [t, value]);

/** What the treated would have been: itself minus its gap. */
const withoutChange = (panel: { treated: number[] }, gaps: number[]) =>
  byWeek(panel.treated.map((value, t) => value - gaps[t]));

const change = {
  kind: 'vertical',
  x: START - 0.5,
  label: 'change',
} as const;

const didPicture: Picture = {
  name: 'difference-in-differences',
  chart() {
    const panel = services();
    const { gaps } = succeeded(eventStudy(panel));
    const { estimate } = succeeded(differenceInDifferences(panel));
    return {
      title: 'Event study of a trend that the controls do not share',
      x: 'week',
      y: 'gap to the mean control, hours',
      layers: [
        { kind: 'points', points: byWeek(gaps), label: 'gap, 0 before' },
        {
          kind: 'line',
          points: [
            [START, estimate],
            [WEEKS - 1, estimate],
          ],
          label: `DiD ${estimate.toFixed(1)}`,
        },
        {
          kind: 'line',
          points: [
            [START, EFFECT],
            [WEEKS - 1, EFFECT],
          ],
          label: `truth ${EFFECT}`,
          dashed: true,
        },
        change,
      ],
    };
  },
};

const controlPicture: Picture = {
  name: 'synthetic-control',
  chart() {
    const panel = services();
    const { gaps, estimate } = succeeded(syntheticControl(panel));
    return {
      title: `Synthetic control: effect ${estimate.toFixed(
        1,
      )} hours, truth ${EFFECT}`,
      x: 'week',
      y: 'lead time, hours',
      layers: [
        { kind: 'line', points: byWeek(panel.treated), label: 'treated' },
        {
          kind: 'line',
          points: withoutChange(panel, gaps),
          label: 'mix of controls',
          dashed: true,
        },
        change,
      ],
    };
  },
};

const syntheticDidPicture: Picture = {
  name: 'synthetic-difference-in-differences',
  chart() {
    const panel = services();
    const { gaps, estimate, timeWeights } = succeeded(
      syntheticDifferenceInDifferences(panel),
    );
    const base = Math.min(...panel.treated) - 6;
    return {
      title: `Synthetic DiD: effect ${estimate.toFixed(
        1,
      )} hours, truth ${EFFECT}`,
      x: 'week',
      y: 'lead time, hours',
      layers: [
        { kind: 'line', points: byWeek(panel.treated), label: 'treated' },
        {
          kind: 'line',
          points: withoutChange(panel, gaps),
          label: 'weighted controls',
          dashed: true,
        },
        {
          kind: 'band',
          points: timeWeights.map((w, t) => [t, base, base + 10 * w]),
          label: 'weight of the week',
        },
        change,
      ],
    };
  },
};

const placeboPicture: Picture = {
  name: 'placebo-in-space',
  chart() {
    const { placebos, estimate, pValue } = succeeded(
      placeboInSpace(services(), { estimator: 'synthetic-did' }),
    );
    const sorted = placebos.slice().sort((a, b) => a - b);
    return {
      title: `The effect among ${
        placebos.length
      } placebos, p = ${pValue.toFixed(2)}`,
      x: 'services in order of their effect',
      y: 'effect, hours',
      layers: [
        {
          kind: 'points',
          points: sorted.map((effect, i) => [i + 1, effect]),
          label: 'pretended change',
        },
        { kind: 'horizontal', y: estimate, label: 'real change' },
      ],
    };
  },
};

const structuralPicture: Picture = {
  name: 'structural-time-series',
  chart() {
    const { treated, controls } = services();
    const { path, effect } = succeeded(
      causalImpact({
        time: treated.map((_, t) => t),
        y: treated,
        x: controls.filter((_, i) => i % 3 === 0).slice(0, 4),
        pre: [0, START - 1],
        post: [START, WEEKS - 1],
        seed: 'picture',
      }),
    );
    return {
      title: `Structural model: effect ${effect.toFixed(
        1,
      )} hours, truth ${EFFECT}`,
      x: 'week',
      y: 'lead time, hours',
      layers: [
        {
          kind: 'band',
          points: path.map((p, t) => [t, p.lower, p.upper]),
          label: '95 % without change',
        },
        {
          kind: 'line',
          points: byWeek(path.map(p => p.predicted)),
          label: 'expected',
          dashed: true,
        },
        { kind: 'line', points: byWeek(treated), label: 'observed' },
        change,
      ],
    };
  },
};

/** Pictures of panels and structural time series. */
export const PANEL_PICTURES: Picture[] = [
  didPicture,
  controlPicture,
  syntheticDidPicture,
  placeboPicture,
  structuralPicture,
];
