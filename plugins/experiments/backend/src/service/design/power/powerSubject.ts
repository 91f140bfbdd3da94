import {
  treatsWholeServices,
  type PowerInput,
} from '@hone/backstage-plugin-experiments-common';
import type { Metric } from '@hone/backstage-plugin-metrics-common';
import type { Caller, ServiceContext } from '../../context';
import { defaultStep } from '../defaultStep';
import type { MetricHistory } from '../readHistory';
import type { Detectable, PowerGoal } from './detectable';

/** A trial with its baseline of eight durations. */
export const DURATIONS_OF_HISTORY = 9;
/** Waves of a stepped wedge when none are named. */
export const DEFAULT_WAVES = 3;

/**
 * What is found, and by which method.
 */
export type Answer = Detectable & { method: string };

/**
 * What power is asked for.
 */
export interface PowerSubject {
  context: ServiceContext;
  caller: Pick<Caller, 'credentials'>;
  input: PowerInput;
  metric: Metric;
  treated: string[];
  control: string[];
  goal: PowerGoal;
  /** Epoch milliseconds up to which history is read. */
  until: number;
}

/**
 * Steps, from how many values, and what trials of each length find.
 */
export interface PowerFindings {
  stepSeconds: number;
  history: { points: number; from: number | null };
  answers: Map<number, Answer>;
}

/**
 * The distance of points in trials of a length.
 */
export function stepFor(
  { input, metric }: PowerSubject,
  duration: number,
): number {
  return defaultStep(
    input.design,
    { durationSeconds: duration },
    {
      metricStep: metric.stepSeconds,
      spanSeconds: treatsWholeServices(input.design)
        ? DURATIONS_OF_HISTORY * duration
        : duration,
    },
  );
}

/**
 * How many values a history has, and since when.
 */
export function describeHistory(
  history: MetricHistory,
): PowerFindings['history'] {
  const points = Math.max(
    0,
    ...history.services.map(
      ({ values }) => values.filter(value => value !== null).length,
    ),
  );
  return { points, from: points > 0 ? history.from : null };
}
