import { mean } from 'd3-array';

/** More patterns than this are not looked at. */
export const MOST_PATTERNS = 3;

/**
 * A text with its main pattern and what was predicted, best first.
 */
export interface LabelledCase {
  id: string;
  label: string;
  predicted: readonly string[];
}

/**
 * How a pattern was recognised.
 */
export interface PatternScore {
  /** Texts whose main pattern it is. */
  n: number;
  /** Share of them that were answered with it. */
  recall: number;
  /** Share of the texts answered with it whose main pattern it is; null if there are none. */
  precision: number | null;
  f1: number;
  /** Share of them with it among the first three. */
  recall3: number;
}

/**
 * The answer that counts: the first named pattern that is among the labels scored, so that a pattern which no text of
 * the set has neither helps nor harms.
 */
export function answerOf(
  { predicted }: LabelledCase,
  labels: ReadonlySet<string>,
): string | undefined {
  return predicted.slice(0, MOST_PATTERNS).find(pattern => labels.has(pattern));
}

function scoreOne(
  label: string,
  cases: readonly LabelledCase[],
  answers: readonly (string | undefined)[],
): PatternScore {
  const own = cases.filter(found => found.label === label);
  const answered = answers.filter(answer => answer === label).length;
  const right = cases.filter(
    (found, i) => found.label === label && answers[i] === label,
  ).length;
  const among = own.filter(({ predicted }) =>
    predicted.slice(0, MOST_PATTERNS).includes(label),
  ).length;
  return {
    n: own.length,
    recall: right / own.length,
    precision: answered === 0 ? null : right / answered,
    // 2PR/(P + R) without its division by zero.
    f1: (2 * right) / (own.length + answered),
    recall3: among / own.length,
  };
}

/**
 * Scores of every pattern that is the main one of a text.
 */
export function scorePatterns(
  cases: readonly LabelledCase[],
): Record<string, PatternScore> {
  const labels = new Set(cases.map(({ label }) => label));
  const answers = cases.map(found => answerOf(found, labels));
  return Object.fromEntries(
    [...labels].sort().map(label => [label, scoreOne(label, cases, answers)]),
  );
}

/**
 * Mean of F1 over patterns: a pattern that is rare counts as much as one that is not.
 */
export function macroF1(cases: readonly LabelledCase[]): number {
  return mean(Object.values(scorePatterns(cases)), score => score.f1)!;
}
