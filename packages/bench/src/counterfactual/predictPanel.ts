import {
  findAggregateUnits,
  placeboInSpace,
  type PanelEstimator,
} from '@hone/inference';
import type { Answer } from './prediction';
import type { PanelCase } from './readCase';

/**
 * The estimators behind the names of the benchmark.
 */
export const ESTIMATORS: Record<string, PanelEstimator> = {
  did: 'did',
  sc: 'synthetic-control',
  sdid: 'synthetic-did',
};

type CompleteRow = number[];

const isComplete = (row: (number | null)[]): row is CompleteRow =>
  row.every(value => value !== null);

/**
 * Controls without the aggregate of all units, which holds the treated.
 */
export function withoutAggregate(panel: PanelCase): PanelCase['controls'] {
  const { controls, treated } = panel;
  const units = [...controls, ...treated];
  if (!units.every(isComplete)) return controls;
  const found = findAggregateUnits({ units: units as CompleteRow[] });
  if (!found.ok) return controls;
  return controls.filter((_, i) => !found.aggregates.includes(i));
}

/**
 * Effect of a panel by each method, interval and p from placebos in space.
 */
export function predictPanel(panel: PanelCase): Record<string, Answer> {
  const controls = withoutAggregate(panel);
  return Object.fromEntries(
    Object.entries(ESTIMATORS).map(([method, estimator]) => {
      const result = placeboInSpace({ ...panel, controls }, { estimator });
      if (!result.ok) {
        return [method, { failure: `${result.reason}: ${result.detail}` }];
      }
      const { estimate, interval, pValue } = result;
      const [lower, upper] = interval;
      return [method, { estimate, lower, upper, p: pValue }];
    }),
  );
}
