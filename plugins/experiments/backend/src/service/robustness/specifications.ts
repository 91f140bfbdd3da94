import type { AnalysisInput } from '../analysis/types';
import { dimensionsOf } from './dimensions';
import { primaryOf } from '../analysis/estimators/estimatePrimary';
import type { Choices, Dimension } from './types';

/** A curve of more would say no more, and cost more. */
const MAX_SPECIFICATIONS = 60;

/**
 * One way to analyse a trial.
 */
export interface Specification {
  id: string;
  choices: Record<string, string>;
  /** The one of the sealed plan. */
  chosen: boolean;
  input: AnalysisInput;
}

function product(dimensions: Dimension[]): Choices[] {
  return dimensions.reduce<Choices[]>(
    (found, { name, options }) =>
      found.flatMap(choices =>
        options.map(option => ({ ...choices, [name]: option })),
      ),
    [{}],
  );
}

/**
 * Every combination of the reasonable answers, the sealed one first; the last of too many are left out.
 */
export function specificationsOf(input: AnalysisInput): Specification[] {
  const primary = primaryOf(input);
  if (!primary) return [];
  const dimensions = dimensionsOf(input, primary);
  return product(dimensions)
    .slice(0, MAX_SPECIFICATIONS)
    .map((choices, index) => {
      const ids = Object.fromEntries(
        Object.entries(choices).map(([name, option]) => [name, option.id]),
      );
      return {
        id: Object.values(ids).join('/') || 'as-planned',
        choices: ids,
        chosen: index === 0,
        input: Object.values(choices).reduce(
          (one, option) => option.apply(one),
          input,
        ),
      };
    });
}
