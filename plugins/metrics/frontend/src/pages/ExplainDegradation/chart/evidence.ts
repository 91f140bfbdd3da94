import type { ExplanationEvidence } from '@hone/backstage-plugin-metrics-common';

/** A value of a series, on one side of the onset. */
export interface EvidencePoint {
  /** Epoch milliseconds. */
  at: number;
  value: number | null;
  isIssue: boolean;
}

export function pointsOf(
  { points }: ExplanationEvidence,
  onset: number,
): EvidencePoint[] {
  return points.map(([at, value]) => ({ at, value, isIssue: at >= onset }));
}

/** All values that a chart has to hold. */
function valuesOf({ points, before, after }: ExplanationEvidence): number[] {
  return [...points.map(([, value]) => value), before, after].filter(
    value => value !== null,
  );
}

/** Lowest and highest value; [0, 1] for a series without values. */
export function rangeOf(evidence: ExplanationEvidence): [number, number] {
  const values = valuesOf(evidence);
  if (values.length === 0) return [0, 1];
  return [Math.min(...values), Math.max(...values)];
}

/** The value that decides in which unit all are printed. */
export function magnitudeOf(evidence: ExplanationEvidence): number {
  return Math.max(...rangeOf(evidence).map(Math.abs));
}

/** Pieces of a line; missing values are gaps, never joined. */
export function linePath(
  points: readonly EvidencePoint[],
  x: (at: number) => number,
  y: (value: number) => number,
): string {
  let path = '';
  let isDrawing = false;
  for (const { at, value } of points) {
    if (value !== null) {
      path += `${isDrawing ? 'L' : 'M'}${x(at).toFixed(1)} ${y(value).toFixed(
        1,
      )}`;
    }
    isDrawing = value !== null;
  }
  return path;
}

/** Points without a neighbor, which would vanish from a line. */
export function lonelyPoints(
  points: readonly EvidencePoint[],
): { at: number; value: number }[] {
  return points.flatMap(({ at, value }, i) =>
    value !== null &&
    (points[i - 1]?.value ?? null) === null &&
    (points[i + 1]?.value ?? null) === null
      ? [{ at, value }]
      : [],
  );
}
