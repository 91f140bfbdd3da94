import type { PlannedLook } from '@hone/backstage-plugin-experiments-common';
import { lookOf } from '../design/looks';
import type { AnalysisInput } from './types';

/**
 * The grid of a metric: bins of equal length, counted from the start of the trial. Bin 0 is the first of the trial,
 * those before it are negative. Only complete bins count.
 */
export interface Grid {
  origin: number;
  stepMs: number;
  before: number;
  after: number;
}

/**
 * The grid of a metric; never finer than the metric's own points.
 */
export function gridOf(
  input: Pick<AnalysisInput, 'plan' | 'startedAt' | 'asOf'>,
  metricStepSeconds: number,
): Grid {
  const stepSeconds = Math.max(input.plan.stepSeconds, metricStepSeconds);
  const stepMs = stepSeconds * 1000;
  return {
    origin: input.startedAt,
    stepMs,
    before: Math.floor(input.plan.baselineSeconds / stepSeconds),
    after: Math.max(0, Math.floor((input.asOf - input.startedAt) / stepMs)),
  };
}

/**
 * The instant up to which data are used: that of a planned look that is due, else the last complete step before now,
 * never beyond the end of the trial. So two looks within one step see the same data.
 */
export function asOfInstant(options: {
  startedAt: number;
  end: number;
  now: number;
  stepSeconds: number;
  look: PlannedLook | null;
}): number {
  const { startedAt, end, now, stepSeconds, look } = options;
  if (now >= end) return end;
  if (look) return look.at;
  const stepMs = stepSeconds * 1000;
  const steps = Math.max(0, Math.floor((now - startedAt) / stepMs));
  return startedAt + steps * stepMs;
}

/**
 * How long a trial may be without data before that is a finding: an hour or a tenth of its duration, whichever is
 * shorter, but never less than two steps, because before them there is nothing to see.
 */
export function graceMs(plan: AnalysisInput['plan']): number {
  const hour = 3_600_000;
  const tenth = plan.durationSeconds * 100;
  return Math.max(2 * plan.stepSeconds * 1000, Math.min(tenth, hour));
}

/**
 * Whether the last planned look has come: the plan is over, or nothing more is collected.
 */
export function isOver(
  input: Pick<AnalysisInput, 'asOf' | 'plannedEndAt' | 'concluded'>,
): boolean {
  return input.concluded || input.asOf >= input.plannedEndAt;
}

/**
 * The planned look that this analysis is, or null between looks.
 */
export function lookOfInput(
  input: Pick<
    AnalysisInput,
    'plan' | 'startedAt' | 'asOf' | 'plannedEndAt' | 'concluded'
  >,
): PlannedLook | null {
  return lookOf({ ...input, over: isOver(input) });
}
