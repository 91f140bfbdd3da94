import {
  gammaPoissonPosterior,
  kaplanMeier,
  wilsonInterval,
} from '@hone/inference';

/** A share with its Wilson interval; the value is null without cases. */
export interface ShareMetric {
  count: number;
  of: number;
  value: number | null;
  interval: [number, number];
}

/** A median of durations of which some are still open. */
export interface RecoveryMetric {
  n: number;
  open: number;
  /** Milliseconds; null when more than half are open. */
  median: number | null;
  interval: [number | null, number | null];
}

/** A rate of events per 100 changes, or per 1,000 lines changed. */
export interface DensityMetric {
  events: number;
  exposure: number;
  value: number;
  interval: [number, number];
}

/** Durations of one length, how many there are, and whether they have ended. */
export interface CountedDuration {
  durationMs: number;
  ended: boolean;
  count: number;
}

/** A share of cases. */
export function share(count: number, of: number): ShareMetric {
  const wilson = wilsonInterval({ successes: count, trials: of });
  if (!wilson.ok) throw new Error(wilson.detail);
  return { count, of, value: wilson.estimate, interval: [...wilson.interval] };
}

/** The median by Kaplan & Meier; the order of durations does not matter. */
export function recovery(
  durations: readonly CountedDuration[],
): RecoveryMetric {
  let n = 0;
  let open = 0;
  for (const { ended, count } of durations) {
    n += count;
    if (!ended) open += count;
  }
  const curve = kaplanMeier({
    durations: durations.map(duration => duration.durationMs),
    events: durations.map(duration => (duration.ended ? 1 : 0)),
    counts: durations.map(duration => duration.count),
  });
  return curve.ok
    ? { n, open, median: curve.median, interval: [...curve.medianInterval] }
    : { n, open, median: null, interval: [null, null] };
}

/** A rate of events; null without exposure. */
export function density(
  events: number,
  exposure: number,
  unit: number,
): DensityMetric | null {
  const posterior = gammaPoissonPosterior({
    events,
    exposure: exposure / unit,
  });
  if (exposure === 0 || !posterior.ok) return null;
  const value = (unit * events) / exposure;
  return { events, exposure, value, interval: [...posterior.interval] };
}
