import { createNoiseFilter, xmrChart } from '@hone/inference';
import { LEARNING_POINTS, type NoiseCase } from './worlds';

/** Says at which values a rule raises an alarm. */
export interface NoiseRule {
  name: string;
  /**
   * @param width - multiplies the rule's limits
   * @returns ascending indices
   */
  alarms(series: NoiseCase, width: number): number[];
}

/** A rule that looks at single values speaks once a day at most: it would repeat itself at every value. */
const QUIET_POINTS = 288;

function onceADay(indices: Iterable<number>): number[] {
  const told: number[] = [];
  for (const index of indices) {
    const last = told.at(-1);
    if (last === undefined || index - last >= QUIET_POINTS) told.push(index);
  }
  return told;
}

const learning = ({ values }: NoiseCase) => values.slice(0, LEARNING_POINTS);

function* beyond(
  { values }: NoiseCase,
  center: number,
  deviation: number,
): Generator<number> {
  for (let i = LEARNING_POINTS; i < values.length; i++) {
    const value = values[i];
    if (value !== null && Math.abs(value - center) > deviation) yield i;
  }
}

/** Hone's filter. */
const filter: NoiseRule = {
  name: 'filter',
  alarms({ values, start, stepSeconds }, width) {
    const stream = createNoiseFilter({ start, stepSeconds, patience: width });
    return values.flatMap(value => {
      const { index, change } = stream.push(value);
      return change && index >= LEARNING_POINTS ? [index] : [];
    });
  },
};

/** Three standard deviations around the mean of four weeks. */
const threeSigma: NoiseRule = {
  name: '3 sigma',
  alarms(series, width) {
    const known = learning(series).filter((v): v is number => v !== null);
    const mean = known.reduce((sum, v) => sum + v, 0) / known.length;
    const variance =
      known.reduce((sum, v) => sum + (v - mean) ** 2, 0) / (known.length - 1);
    return onceADay(beyond(series, mean, 3 * width * Math.sqrt(variance)));
  },
};

/** Natural process limits of four weeks. */
const xmr: NoiseRule = {
  name: 'XmR',
  alarms(series, width) {
    const chart = xmrChart({ values: learning(series) });
    if (!chart.ok) throw new Error(chart.detail);
    const { centerLine, upperLimit } = chart;
    return onceADay(
      beyond(series, centerLine, width * (upperLimit - centerLine)),
    );
  },
};

export const NOISE_RULES: readonly NoiseRule[] = [filter, xmr, threeSigma];
