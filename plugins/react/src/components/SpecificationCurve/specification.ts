import { EffectInterval } from '../../formatting';

/**
 * One reasonable way to compute an effect. Names and values of the choices are shown as they are.
 *
 * @public
 */
export interface CurveSpecification {
  id: string;
  /** Question → answer, such as "method" → "difference in differences". */
  choices: Readonly<Record<string, string>>;
  /** The way that was fixed before the first value was seen. */
  chosen: boolean;
  /** Null when this way gives no estimate. */
  estimate: number | null;
  /** Null ends are unbounded. */
  interval: EffectInterval | null;
  /** Why there is no estimate. */
  detail?: string | null;
}

/** A specification that can be drawn. */
export type DrawnSpecification = CurveSpecification & { estimate: number };

function isDrawn(one: CurveSpecification): one is DrawnSpecification {
  return one.estimate !== null;
}

/** What can be drawn, from the smallest effect to the largest. */
export function sortByEstimate(
  specifications: readonly CurveSpecification[],
): DrawnSpecification[] {
  return specifications
    .filter(isDrawn)
    .sort((a, b) => a.estimate - b.estimate || a.id.localeCompare(b.id));
}

/** Whether an interval leaves no effect out. */
export function excludesZero(interval: EffectInterval | null): boolean {
  const [lower, upper] = interval ?? [null, null];
  return (lower !== null && lower > 0) || (upper !== null && upper < 0);
}

/** A row of the grid: one answer to one question. */
export interface ChoiceRow {
  question: string;
  answer: string;
  /** The first answer of its question. */
  first: boolean;
}

/** The questions with their answers in the order of their first appearance; questions with one answer say nothing. */
export function choiceRows(
  specifications: readonly CurveSpecification[],
): ChoiceRow[] {
  const answers = new Map<string, Set<string>>();
  for (const { choices } of specifications) {
    for (const [question, answer] of Object.entries(choices)) {
      answers.set(question, (answers.get(question) ?? new Set()).add(answer));
    }
  }
  return [...answers]
    .filter(([, given]) => given.size > 1)
    .flatMap(([question, given]) =>
      [...given].map((answer, index) => ({
        question,
        answer,
        first: index === 0,
      })),
    );
}
