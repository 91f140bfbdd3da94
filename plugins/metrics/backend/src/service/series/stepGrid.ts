import { InputError } from '@backstage/errors';

/** Points that lie on whole multiples of the step since 1970, so that the same question gets the same points. */
export interface StepGrid {
  start: number;
  end: number;
  stepMs: number;
  /** 0 when the window lies between two points. */
  count: number;
}

/** Most points of one series; the limit of Prometheus, and more than any screen shows. */
export const MAX_POINTS = 11_000;

/** The smallest step, in whole seconds, with which a window has at most {@link MAX_POINTS} points. */
export function smallestStep(start: Date, end: Date): number {
  const seconds = (end.getTime() - start.getTime()) / 1000;
  return Math.max(1, Math.ceil(seconds / (MAX_POINTS - 1)));
}

/** The metric's own step, or the first multiple of it with which the window has not too many points. */
export function naturalStep(
  stepSeconds: number,
  window: { start: Date; end: Date },
): number {
  return (
    stepSeconds *
    Math.max(1, Math.ceil(smallestStep(window.start, window.end) / stepSeconds))
  );
}

/** @throws InputError when the window is not one */
export function parseWindow(window: { start: string; end: string }): {
  start: Date;
  end: Date;
} {
  const start = parseInstant(window.start, 'start');
  const end = parseInstant(window.end, 'end');
  if (start >= end) {
    throw new InputError(
      `start has to lie before end, but ${window.start} and ${window.end} were given`,
    );
  }
  return { start, end };
}

/** @throws InputError when the text names no instant */
export function parseInstant(text: string, field: string): Date {
  const instant = new Date(text);
  if (Number.isNaN(instant.getTime())) {
    throw new InputError(
      `${field} has to be an instant such as 2026-11-02T09:00:00Z, but "${text}" was given`,
    );
  }
  return instant;
}

/**
 * Lays the grid of a window: the first point at or after its start, the last one at or before its end.
 *
 * @throws InputError when it would have more than {@link MAX_POINTS} points
 */
export function stepGrid(
  window: { start: Date; end: Date },
  stepSeconds: number,
): StepGrid {
  const stepMs = stepSeconds * 1000;
  const start = Math.ceil(window.start.getTime() / stepMs) * stepMs;
  const end = Math.floor(window.end.getTime() / stepMs) * stepMs;
  const count = Math.max(0, (end - start) / stepMs + 1);
  if (count > MAX_POINTS) {
    throw new InputError(
      `stepSeconds ${stepSeconds} would give ${count} points in this window, at most ${MAX_POINTS} are read; the smallest step that fits is ${smallestStep(
        window.start,
        window.end,
      )} seconds`,
    );
  }
  return { start, end, stepMs, count };
}

/** The instants of a grid. */
export function gridInstants(grid: StepGrid): number[] {
  return Array.from(
    { length: grid.count },
    (_, i) => grid.start + i * grid.stepMs,
  );
}
