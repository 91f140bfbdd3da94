import { gridOf } from '../analysis/window';
import type { AnalysisInput } from '../analysis/types';
import { primaryOf } from '../analysis/estimators/estimatePrimary';

const MAX_DATES = 20;
const MAX_SERVICES = 30;
/** Points that a placebo needs before and after its date. */
const MIN_BEFORE = 12;
const MIN_AFTER = 4;
/** A control pool that loses one must still be one. */
const MIN_CONTROLS = 4;

/**
 * A trial in which nothing was changed.
 */
export interface Placebo {
  kind: 'in-time' | 'in-space';
  label: string;
  input: AnalysisInput;
}

/**
 * The same trial with starts before the real one: only what was there before the change is used.
 */
function inTime(input: AnalysisInput): Placebo[] {
  const primary = primaryOf(input);
  if (input.design !== 'process' || !primary) return [];
  const grid = gridOf(input, primary.metric.stepSeconds);
  const length = Math.max(MIN_AFTER, Math.min(grid.after, grid.before / 3));
  const first = MIN_BEFORE;
  const last = Math.floor(grid.before - length);
  if (last < first) return [];
  const count = Math.min(MAX_DATES, last - first + 1);
  const begin = grid.origin - grid.before * grid.stepMs;
  return Array.from({ length: count }, (_, i) => {
    const index =
      count === 1
        ? last
        : first + Math.round((i * (last - first)) / (count - 1));
    const startedAt = begin + index * grid.stepMs;
    const asOf = startedAt + Math.floor(length) * grid.stepMs;
    return {
      kind: 'in-time',
      label: new Date(startedAt).toISOString(),
      input: {
        ...input,
        startedAt,
        asOf,
        plannedEndAt: asOf,
        concluded: true,
        pauses: [],
        plan: {
          ...input.plan,
          baselineSeconds: (index * grid.stepMs) / 1000,
        },
      },
    };
  });
}

/**
 * The same trial with each service of the control in the place of the treated.
 */
function inSpace(input: AnalysisInput): Placebo[] {
  const primary = primaryOf(input);
  if (input.design !== 'process' || !primary) return [];
  if (primary.control.length < MIN_CONTROLS) return [];
  return primary.control.slice(0, MAX_SERVICES).map(service => ({
    kind: 'in-space',
    label: service.entityRef,
    input: {
      ...input,
      readings: [
        {
          ...primary,
          treated: [service],
          control: primary.control.filter(other => other !== service),
        },
      ],
    },
  }));
}

/**
 * Trials in which nothing was changed, made from the values of a real one.
 */
export function placebosOf(input: AnalysisInput): Placebo[] {
  return [...inTime(input), ...inSpace(input)];
}
