import type { HoneFormat } from '@hone/react';
import type { T } from '../hooks/useT';
import type { Measure } from '../measures/measure';
import { printerOf } from '../measures/printers';
import type { MeasureSignal } from '../measures/signals';

/** From where to where the weekly values moved, if they did. */
export function shiftNote(
  { t, format }: { t: T; format: HoneFormat },
  measure: Measure,
  signal: MeasureSignal | undefined,
): string[] {
  if (signal?.verdict !== 'changed') return [];
  const { before, after } = signal;
  if (before === null || after === null) return [];
  const print = printerOf(format, { ...measure, value: before });
  return [t('overview.shift', { before: print(before), after: print(after) })];
}
