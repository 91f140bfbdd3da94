import { percentile } from '../../statistics/percentile';
import { shareOf, type Share } from '../../statistics/shareOf';
import type { TrialResult } from '../loop/TrialResult';
import { covers } from './covers';

/**
 * What a fleet with known effects led to. Errors are shares, .01 is one percentage point.
 */
export interface EffectScore {
  design: string;
  /** Improvement of the primary metric with its sign, and harm of the guardrail. */
  effect: string;
  n: number;
  /** Shipped what helps, rolled back what harms. */
  right: Share;
  /** Rolled back what helps, shipped what harms. */
  wrong: Share;
  /** Mean error of the last estimate; positive flatters the change. */
  bias: number | null;
  rmse: number | null;
  coverage: Share | null;
  /** Mean error of the estimate on which it was decided; positive is too large. */
  exaggeration: number | null;
  /** Share of the planned time until it was over, the median. */
  elapsed: number;
}

const mean = (values: readonly number[]) =>
  values.length === 0
    ? null
    : values.reduce((sum, value) => sum + value, 0) / values.length;

function isRight({ stop, improvement, harm }: TrialResult): boolean {
  const wanted = improvement > 0 && harm === 0 ? 'ship' : 'rollback';
  return stop?.recommendation === wanted;
}

function errorsOf(results: readonly TrialResult[]): number[] {
  return results.flatMap(({ final, truth, improvement }) =>
    final.effect === null
      ? []
      : [Math.sign(truth * improvement) * (final.effect - truth)],
  );
}

function exaggerations(results: readonly TrialResult[]): number[] {
  return results.flatMap(({ stop, truth }) =>
    stop?.effect === null || stop?.effect === undefined
      ? []
      : [Math.sign(truth) * (stop.effect - truth)],
  );
}

function score(
  design: string,
  effect: string,
  results: readonly TrialResult[],
): EffectScore {
  const errors = errorsOf(results);
  const squares = mean(errors.map(error => error * error));
  return {
    design,
    effect,
    n: results.length,
    right: shareOf(results.map(isRight))!,
    wrong: shareOf(results.map(r => r.stop !== null && !isRight(r)))!,
    bias: mean(errors),
    rmse: squares === null ? null : Math.sqrt(squares),
    coverage: shareOf(results.flatMap(r => covers(r.final, r.truth) ?? [])),
    exaggeration: mean(exaggerations(results)),
    elapsed: percentile(
      results.map(result => result.elapsed),
      50,
    )!,
  };
}

function nameOf({ improvement, harm }: TrialResult): string {
  const percent = `${improvement > 0 ? '+' : '−'}${Math.round(
    100 * Math.abs(improvement),
  )} %`;
  return harm > 0 ? `${percent}, guardrail harmed` : percent;
}

/** Scores every effect of every design, every effect, and all. */
export function scoreEffects(results: readonly TrialResult[]): EffectScore[] {
  const effects = [...new Set(results.map(nameOf))].sort();
  const designs = [...new Set(results.map(result => result.design))];
  const of = (design: string | null, effect: string | null) =>
    results.filter(
      result =>
        (design === null || result.design === design) &&
        (effect === null || nameOf(result) === effect),
    );
  const cells = [...designs, null].flatMap(design =>
    [...effects, null].map(effect => ({ design, effect })),
  );
  return cells
    .map(cell => ({ ...cell, own: of(cell.design, cell.effect) }))
    .filter(({ own }) => own.length > 0)
    .map(({ design, effect, own }) =>
      score(design ?? 'all', effect ?? 'all', own),
    );
}
