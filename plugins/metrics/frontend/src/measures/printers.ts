import type { HoneFormat } from '@hone/react';
import type { Measure } from './measure';

/** Prints a value of a measure, and the ends of its interval with the same unit. */
export type Print = (value: number) => string;

function rate(format: HoneFormat): Print {
  return value =>
    format.number(value, {
      maximumFractionDigits: Math.abs(value) < 0.95 ? 2 : 1,
    });
}

/** A share; what is not all is never printed as 100%. */
export function printShare(format: HoneFormat, value: number): string {
  if (value < 0.995 || value >= 1) {
    return format.effect(value, { unsigned: true });
  }
  return format.number(Math.floor(value * 1000) / 1000, {
    style: 'percent',
    maximumFractionDigits: 1,
  });
}

/** Times carry the unit of the value, so that an interval reads in one unit. */
export function printDuration(
  format: HoneFormat,
  magnitude: number | null,
): Print {
  return value =>
    format.value(value, { unit: 'ms', magnitude: magnitude ?? value });
}

/** How the numbers of a measure are printed, without the words around them. */
export function printerOf(
  format: HoneFormat,
  measure: Pick<Measure, 'unit' | 'value' | 'interval'>,
): Print {
  switch (measure.unit) {
    case 'duration':
      return printDuration(
        format,
        measure.value ?? measure.interval[0] ?? measure.interval[1],
      );
    case 'share':
      return value => printShare(format, value);
    default:
      return rate(format);
  }
}
