import type { NoiseFilterOptions } from '@hone/inference';
import type { Judgement } from '../../store/watches/types';

/** What feedback makes of the options of the noise filter. */
export type Sensitivity = Required<
  Pick<NoiseFilterOptions, 'patience' | 'minMagnitude' | 'minShare'>
>;

/** The filter's own defaults. */
export const DEFAULT_SENSITIVITY: Sensitivity = {
  patience: 1,
  minMagnitude: 0.85,
  minShare: 0.03,
};

/** However much is rejected: what is larger is always told. */
const HIGHEST = { minMagnitude: 3, minShare: 0.3 };
/** A rejected change stays below the threshold by this factor, a confirmed one above it. */
const MARGIN = 1.05;
const PATIENCE_STEP = 0.05;
/** Below 0.9 false alarms become three times as many, above 1.5 finding takes half as long again. */
const PATIENCE = { lowest: 0.9, highest: 1.5 };

const clamp = (value: number, low: number, high: number) =>
  Math.max(low, Math.min(high, value));

function sizeOf({ before, after, magnitude }: Judgement) {
  return {
    magnitude: Math.abs(magnitude),
    // Without a level to compare with, only the magnitude can say what is small.
    share: before === 0 ? Infinity : Math.abs((after - before) / before),
  };
}

/**
 * The thresholds that leave rejected changes out: for each of them the one that has to be raised less, as a ratio. A
 * change is told only above both. What is too large to be left out raises nothing.
 */
function raised(rejected: readonly Judgement[]) {
  const { minMagnitude, minShare } = DEFAULT_SENSITIVITY;
  const thresholds = { minMagnitude, minShare };
  for (const { magnitude, share } of rejected.map(sizeOf)) {
    const [least] = (
      [
        { name: 'minShare', above: MARGIN * share },
        { name: 'minMagnitude', above: MARGIN * magnitude },
      ] as const
    )
      .filter(({ name, above }) => above <= HIGHEST[name])
      .sort(
        (a, b) =>
          a.above / DEFAULT_SENSITIVITY[a.name] -
          b.above / DEFAULT_SENSITIVITY[b.name],
      );
    if (!least) continue;
    thresholds[least.name] = Math.max(thresholds[least.name], least.above);
  }
  return thresholds;
}

/**
 * How sensitive the filter is for a metric, from all that people said of its changes, in whatever order they said it:
 *
 * - thresholds lie just above what was rejected, and in any case below all that was confirmed;
 * - more rejected than confirmed makes the filter more patient, the other way round less.
 *
 * All of it is bounded, and nothing is kept: without a judgement its effect is gone.
 */
export function sensitivityOf(judgements: readonly Judgement[]): Sensitivity {
  const confirmed = judgements.filter(({ meaningful }) => meaningful);
  const rejected = judgements.filter(({ meaningful }) => !meaningful);
  const thresholds = raised(rejected);
  for (const { magnitude, share } of confirmed.map(sizeOf)) {
    thresholds.minMagnitude = Math.min(
      thresholds.minMagnitude,
      magnitude / MARGIN,
    );
    thresholds.minShare = Math.min(thresholds.minShare, share / MARGIN);
  }
  return {
    ...thresholds,
    patience: clamp(
      1 + PATIENCE_STEP * (rejected.length - confirmed.length),
      PATIENCE.lowest,
      PATIENCE.highest,
    ),
  };
}
