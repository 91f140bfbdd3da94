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
      return value => format.effect(value, { unsigned: true });
    default:
      return rate(format);
  }
}
