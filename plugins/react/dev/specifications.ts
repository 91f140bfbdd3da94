import type { CurveSpecification, Placebo } from '../src';

const METHODS = [
  'synthetic control',
  'difference in differences',
  'interrupted time series',
];
const HISTORY = ['all of it', 'newer half'];
const OUTLIERS = ['kept', 'left out'];

/** Twelve reasonable ways to compute one effect. */
export const specifications: CurveSpecification[] = METHODS.flatMap(
  (method, i) =>
    HISTORY.flatMap((history, j) =>
      OUTLIERS.map((outliers, k): CurveSpecification => {
        const estimate = -0.34 + 0.09 * i + 0.03 * j - 0.02 * k;
        const half = 0.1 + 0.05 * i;
        return {
          id: `${i}-${j}-${k}`,
          choices: { Method: method, History: history, Outliers: outliers },
          chosen: i + j + k === 0,
          estimate,
          interval: [estimate - half, estimate + half],
        };
      }),
    ),
);

/** Effects where nothing was changed. */
export const placebos: Placebo[] = Array.from({ length: 24 }, (_, index) => {
  const estimate = 0.08 * Math.sin(index * 2.3);
  return {
    group: index % 2 ? 'other services' : 'other dates',
    label: index % 2 ? `service ${index}` : `week ${index}`,
    estimate,
    interval: [estimate - 0.1, estimate + 0.1],
  };
});
