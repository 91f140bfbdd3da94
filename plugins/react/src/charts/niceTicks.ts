import { niceStep } from './niceStep';

/** Round ticks around the values of an axis, about `count` of them. */
export function niceTicks(low: number, high: number, count: number): number[] {
  const span = high > low ? high - low : Math.abs(high) || 1;
  const step = niceStep(span / count);
  const first = Math.floor((low + step * 1e-9) / step);
  const last = Math.max(first + 1, Math.ceil((high - step * 1e-9) / step));
  return Array.from({ length: last - first + 1 }, (_, i) =>
    // Multiples drift: 3 * 0.1 is not 0.3.
    Number(((first + i) * step).toPrecision(12)),
  );
}
