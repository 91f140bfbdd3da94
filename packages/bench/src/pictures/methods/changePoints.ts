import {
  createChangePointMonitor,
  createRng,
  detectChangePoints,
  hampelFilter,
  seasonalDummies,
  xmrChart,
} from '@hone/inference';
import type { Layer } from '../chart';
import type { Picture } from '../picture';

function noise(seed: string, n: number, phi = 0): number[] {
  const rng = createRng(seed);
  let state = 0;
  return Array.from({ length: n }, () => {
    state = phi * state + Math.sqrt(1 - phi * phi) * rng.normal();
    return state;
  });
}

const indexed = (values: readonly (number | null)[]) =>
  values.map((value, t) => [t, value] as const);

/** Build minutes: a slow drift, a weekly rhythm, a step and a new slope. */
const BUILDS = noise('change points picture', 182, 0.3).map(
  (e, t) =>
    30 +
    1.2 * e +
    [1, 2, 2, 2, 1, -4, -4][t % 7] +
    0.03 * t +
    (t < 70 ? 0 : 9) -
    (t < 130 ? 0 : 0.35 * (t - 130)),
);

function changeLayers(): Layer[] {
  const result = detectChangePoints({ values: BUILDS });
  if (!result.ok) throw new Error(result.detail);
  return result.changePoints.map(point => ({
    kind: 'vertical',
    x: point.index,
    label: `change at ${point.index}`,
  }));
}

function monitorLayers(): Layer[] {
  const monitor = createChangePointMonitor();
  const values = noise('monitor picture', 160).map(
    (e, t) => e + (t < 100 ? 0 : 3) + (t === 60 ? 9 : 0),
  );
  const updates = values.map(value => monitor.push(value));
  const report = updates.find(update => update.changePoint !== null);
  if (!report) throw new Error('nothing was reported');
  return [
    { kind: 'line', label: 'observations', points: indexed(values) },
    {
      kind: 'line',
      label: 'probability of a change × 10',
      points: updates.map(u => [u.index, 10 * u.changeProbability] as const),
    },
    { kind: 'vertical', x: report.index, label: `reported at ${report.index}` },
  ];
}

function xmrLayers(): Layer[] {
  const values = noise('xmr picture', 50).map(
    (e, t) => 20 + 2 * e + (t < 38 ? 0 : 7),
  );
  const chart = xmrChart({ values: values.slice(0, 30) });
  if (!chart.ok) throw new Error(chart.detail);
  const { lowerLimit, upperLimit, centerLine } = chart;
  const beyond = indexed(values).filter(
    ([, v]) => v! > upperLimit || v! < lowerLimit,
  );
  return [
    { kind: 'line', label: 'values', points: indexed(values) },
    { kind: 'points', label: 'beyond the limits', points: beyond },
    { kind: 'horizontal', y: centerLine, label: 'centre' },
    { kind: 'horizontal', y: upperLimit, label: 'upper limit' },
    { kind: 'horizontal', y: lowerLimit, label: 'lower limit' },
  ];
}

function seasonLayers(): Layer[] {
  const raw = noise('season picture', 56).map(
    (e, t) => 40 + e + 0.2 * t + [2, 4, 4, 3, 1, -7, -7][t % 7],
  );
  raw[24] += 18;
  // The week first: beside workdays a weekend looks like an outlier.
  const rough = seasonalDummies({ values: raw, period: 7 });
  if (!rough.ok) throw new Error(rough.detail);
  const filter = hampelFilter({ values: rough.adjusted, threshold: 5 });
  if (!filter.ok) throw new Error(filter.detail);
  const masked = raw.map((v, t) => (filter.outliers.includes(t) ? null : v));
  const season = seasonalDummies({ values: masked, period: 7 });
  if (!season.ok) throw new Error(season.detail);
  return [
    { kind: 'line', label: 'deployments per day', points: indexed(raw) },
    { kind: 'line', label: 'without week', points: indexed(season.adjusted) },
    {
      kind: 'points',
      label: 'masked outliers',
      points: filter.outliers.map(t => [t, raw[t]] as const),
    },
  ];
}

/** Pictures of change points, charts, outliers and seasons. */
export const CHANGE_POINT_PICTURES: Picture[] = [
  {
    name: 'change-points',
    chart: () => ({
      title: 'A step and a new slope, found through trend, week and noise',
      x: 'day',
      y: 'build minutes',
      layers: [
        { kind: 'line', label: 'build minutes', points: indexed(BUILDS) },
        ...changeLayers(),
      ],
    }),
  },
  {
    name: 'change-point-monitor',
    chart: () => ({
      title: 'A monitor ignores the spike and reports the step',
      x: 'observation',
      y: 'value',
      layers: monitorLayers(),
    }),
  },
  {
    name: 'control-charts',
    chart: () => ({
      title: 'Limits from the first 30 values; the process moves at 38',
      x: 'week',
      y: 'lead time, hours',
      layers: xmrLayers(),
    }),
  },
  {
    name: 'outliers-and-seasons',
    chart: () => ({
      title: 'The week is taken out and an outlier is masked',
      x: 'day',
      y: 'deployments',
      layers: seasonLayers(),
    }),
  },
];
