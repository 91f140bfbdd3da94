import { niceTicks } from '../../charts/niceTicks';
import { valueScale } from '../../formatting';
import { CounterfactualPoint, magnitudeOf, rangeOf } from './counterfactual';

/** Ticks that are round in the unit they are printed in: 30 h, not 108 000 s. */
export function valueAxis(
  points: readonly CounterfactualPoint[],
  unit: string,
): number[] {
  const [low, high] = rangeOf(points) ?? [0, 1];
  const { factor } = valueScale(unit, magnitudeOf(points));
  return niceTicks(low * factor, high * factor, 5).map(tick => tick / factor);
}
