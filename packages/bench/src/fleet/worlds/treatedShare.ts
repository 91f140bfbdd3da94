interface Span {
  from: number;
  to: number;
}

function overlap(a: Span, b: Span): number {
  return Math.max(0, Math.min(a.to, b.to) - Math.max(a.from, b.from));
}

/**
 * The share of a step that is under the change: from when on it is made, without the time in which it was paused.
 *
 * @param from - null for what never changes
 */
export function treatedShare(
  step: Span,
  from: number | null,
  pause: Span | null,
): number {
  if (from === null) return 0;
  const treated = { from: Math.max(step.from, from), to: step.to };
  const length = Math.max(0, treated.to - treated.from);
  const paused = pause && length > 0 ? overlap(treated, pause) : 0;
  return (length - paused) / (step.to - step.from);
}
