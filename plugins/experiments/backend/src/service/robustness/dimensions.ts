import {
  treatsWholeServices,
  type ExperimentPlan,
} from '@hone/backstage-plugin-experiments-common';
import { usesCounts } from '../analysis/estimators/estimateMetric';
import type { AnalysisInput, MetricReading } from '../analysis/types';
import { withoutOutliers } from './withoutOutliers';
import type { Dimension, Option } from './types';

type Method = NonNullable<ExperimentPlan['method']>;

/** Share of the trial that a slow start may take. */
const TRANSITION = 0.1;
/** Below so many points half of the history says too little. */
const MIN_HISTORY_POINTS = 24;

const asPlanned = (id: string): Option => ({ id, apply: input => input });

const NEEDS_CONTROLS: Record<Exclude<Method, 'auto'>, number> = {
  'interrupted-time-series': 0,
  'structural-time-series': 0,
  'difference-in-differences': 1,
  'synthetic-control': 2,
  'synthetic-did': 2,
};

/** The method of the plan, and all others that the number of controls allows. */
function methods(input: AnalysisInput, primary: MetricReading): Dimension {
  const controls = primary.control.length;
  const others = Object.entries(NEEDS_CONTROLS)
    .filter(([id, needed]) => controls >= needed && id !== input.plan.method)
    .map(
      ([id]): Option => ({
        id,
        apply: one => ({ ...one, plan: { ...one.plan, method: id as Method } }),
      }),
    );
  return { name: 'method', options: [asPlanned(input.plan.method), ...others] };
}

function history(input: AnalysisInput): Dimension[] {
  const { baselineSeconds, stepSeconds } = input.plan;
  if (baselineSeconds / stepSeconds < MIN_HISTORY_POINTS) return [];
  return [
    {
      name: 'history',
      options: [
        asPlanned('all'),
        {
          id: 'newer-half',
          apply: one => ({
            ...one,
            plan: {
              ...one.plan,
              baselineSeconds:
                Math.floor(baselineSeconds / 2 / stepSeconds) * stepSeconds,
            },
          }),
        },
      ],
    },
  ];
}

const OUTLIERS: Dimension = {
  name: 'outliers',
  options: [
    asPlanned('kept'),
    {
      id: 'left-out',
      apply: input => ({
        ...input,
        readings: input.readings.map(withoutOutliers),
      }),
    },
  ],
};

const START: Dimension = {
  name: 'start',
  options: [
    asPlanned('from-the-start'),
    {
      id: 'without-first-tenth',
      apply: input => ({
        ...input,
        pauses: [
          ...input.pauses,
          {
            from: input.startedAt,
            to:
              input.startedAt +
              TRANSITION * (input.plannedEndAt - input.startedAt),
          },
        ],
      }),
    },
  ],
};

const COARSER: Dimension = {
  name: 'step',
  options: [
    asPlanned('planned'),
    ...[2, 4].map(
      (times): Option => ({
        id: `${times}-times`,
        apply: input => ({
          ...input,
          plan: { ...input.plan, stepSeconds: times * input.plan.stepSeconds },
        }),
      }),
    ),
  ],
};

function withoutCovariate(reading: MetricReading): MetricReading {
  if (!reading.counts) return reading;
  const { treated, control } = reading.counts;
  return {
    ...reading,
    counts: {
      treated: { ...treated, covariate: undefined },
      control: { ...control, covariate: undefined },
    },
  };
}

/** Units cannot be cut in time, so their questions are others. */
function ofUnits(primary: MetricReading): Dimension[] {
  const adjusts = Boolean(primary.counts?.treated.covariate);
  const bySeries = primary.treated.some(service =>
    service.points.some(([, value]) => value !== null),
  );
  return [
    ...(adjusts
      ? [
          {
            name: 'covariate',
            options: [
              asPlanned('adjusted'),
              {
                id: 'plain',
                apply: (input: AnalysisInput) => ({
                  ...input,
                  readings: input.readings.map(withoutCovariate),
                }),
              },
            ],
          },
        ]
      : []),
    ...(bySeries
      ? [
          {
            name: 'compared-by',
            options: [
              asPlanned('units'),
              {
                id: 'series',
                apply: (input: AnalysisInput) => ({
                  ...input,
                  readings: input.readings.map(reading => ({
                    ...reading,
                    counts: null,
                  })),
                }),
              },
            ],
          },
        ]
      : []),
  ];
}

/**
 * The questions whose answers could reasonably have been others, for the design of a trial.
 */
export function dimensionsOf(
  input: AnalysisInput,
  primary: MetricReading,
): Dimension[] {
  if (input.design === 'process') {
    return [methods(input, primary), ...history(input), OUTLIERS, START];
  }
  if (treatsWholeServices(input.design)) {
    return [...history(input), OUTLIERS];
  }
  return usesCounts(input, primary)
    ? ofUnits(primary)
    : [COARSER, OUTLIERS, START];
}
