import { InferenceInputError } from '../../outcome';

/** Refuses anything that is not the first index of a segment. */
export function assertChangePoints(
  name: string,
  points: readonly number[],
): void {
  for (const point of points) {
    if (!Number.isSafeInteger(point) || point < 0) {
      throw new InferenceInputError(
        `${name} must be whole numbers of at least 0, got ${point}`,
      );
    }
  }
}

/** Distinct change points with the start of the series, ascending. */
export function withStart(points: readonly number[]): number[] {
  return [...new Set([0, ...points])].sort((a, b) => a - b);
}

/** Segments of a series of the given length, as [start, end). */
export function segmentsOf(
  points: readonly number[],
  length: number,
): [start: number, end: number][] {
  const starts = withStart(points).filter(point => point < length);
  return starts.map((start, k) => [start, starts[k + 1] ?? length]);
}
