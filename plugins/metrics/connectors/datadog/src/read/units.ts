import type { Unit } from '../client/answers';

/** In seconds. */
const TIMES: Readonly<Record<string, number>> = { s: 1, ms: 0.001 };

/** What values have to be multiplied with, and what to say about it. */
export interface Conversion {
  factor: number;
  warning?: string;
}

const SAME: Conversion = { factor: 1 };

/**
 * From Datadog's unit to the metric's: Datadog keeps times in nanoseconds as well as in seconds, and shares in percent.
 *
 * @param unit - the numerator and its divisor, as an answer names them
 */
export function conversionOf(
  unit: readonly (Unit | null)[] | null | undefined,
  wanted: string,
): Conversion {
  const [of, per] = unit ?? [];
  if (!of || per) return SAME;
  const { family, name, scale_factor: scale } = of;
  if (family === 'time' && wanted in TIMES && scale && scale > 0) {
    const factor = scale / TIMES[wanted];
    return factor === 1
      ? SAME
      : { factor, warning: `${name ?? 'Time'}s were converted to ${wanted}` };
  }
  if (name === 'percent' && wanted === 'ratio') {
    return { factor: 0.01, warning: 'Percent were converted to ratio' };
  }
  return SAME;
}
