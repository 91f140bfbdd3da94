import { valueScale } from '@hone/react';

const STEPS = [1, 2, 2.5, 5, 10];
const TICKS = 3;

/**
 * Values of an axis from 0 that are round in the unit in which they are printed: 10 h, not 36,000,000 ms.
 *
 * @param highest - the largest value that has to fit
 */
export function weekAxis(highest: number, unit: string | undefined): number[] {
  if (!(highest > 0)) return [0, 1];
  const { factor } = valueScale(unit ?? '', highest);
  const raw = (highest * factor) / TICKS;
  const power = 10 ** Math.floor(Math.log10(raw));
  const multiple = STEPS.find(step => step * power >= raw) ?? 10;
  const step = multiple * power;
  const count = Math.ceil((highest * factor) / step);
  return Array.from({ length: count + 1 }, (_, i) => (i * step) / factor);
}
