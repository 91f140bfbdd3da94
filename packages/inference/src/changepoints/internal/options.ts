import { assertOneOf, assertWholeNumber } from '../../internal/checks';
import { fail } from '../../internal/outcomes';
import { InferenceInputError, type Failure } from '../../outcome';
import { observed, type Observed, type Series } from '../../series/series';
import { defaultPenalty } from './defaultPenalty';
import { SHORTEST_SEGMENT, type CostKind } from './segmentCost';

export interface PenalisedOptions {
  values: Series;
  cost?: CostKind;
  penalty?: number;
  minSegmentLength?: number;
}

export interface Penalised {
  ok: true;
  data: Observed;
  cost: CostKind;
  penalty: number;
  minSegmentLength: number;
}

/** Checks the options that penalised searches share, and fills in defaults. */
export function readPenalised(input: PenalisedOptions): Penalised | Failure {
  const { cost = 'mean' } = input;
  assertOneOf('cost', cost, ['mean', 'meanVariance']);
  const minSegmentLength = input.minSegmentLength ?? SHORTEST_SEGMENT[cost];
  assertWholeNumber(
    'minSegmentLength',
    minSegmentLength,
    SHORTEST_SEGMENT[cost],
  );
  if (input.penalty !== undefined && !(input.penalty >= 0)) {
    throw new InferenceInputError(
      `penalty must not be negative, got ${input.penalty}`,
    );
  }
  const data = observed(input.values);
  if (!data.ok) return data;
  if (data.values.length === 0) {
    return fail('insufficient-data', 'The series has no values.');
  }
  const penalty = input.penalty ?? defaultPenalty(data, cost);
  return { ok: true, data, cost, penalty, minSegmentLength };
}
