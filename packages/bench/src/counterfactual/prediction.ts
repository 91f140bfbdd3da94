/**
 * An effect with its 95 % interval; p where the method gives one.
 */
export interface Prediction {
  estimate: number;
  lower: number;
  upper: number;
  p?: number;
}

/**
 * A prediction, or why there is none.
 */
export type Answer = Prediction | { failure: string };

/**
 * By case, then by method; a case that could not be read has its failure in the place of a method.
 */
export type Predictions = Record<string, Record<string, Answer>>;

/**
 * The prediction in an answer, if it is one.
 */
export function predictionOf(answer: Answer | undefined): Prediction | null {
  return answer && 'estimate' in answer ? answer : null;
}
