import type { AnalysisInput } from '../analysis/types';

/**
 * One way to answer a question that every analysis has to answer somehow.
 */
export interface Option {
  id: string;
  /** The same trial, looked at this way. */
  apply(input: AnalysisInput): AnalysisInput;
}

/**
 * A question with its reasonable answers; the first is the one of the sealed plan.
 */
export interface Dimension {
  name: string;
  options: Option[];
}

/**
 * The answers of one specification, by dimension.
 */
export type Choices = Record<string, Option>;
