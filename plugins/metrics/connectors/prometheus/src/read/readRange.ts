import type { SeriesPoint } from '@hone/backstage-plugin-metrics-common';
import type { SeriesWindow } from '@hone/backstage-plugin-metrics-node';
import { toNumber } from '../client/envelope';
import type { PrometheusClient } from '../client/PrometheusClient';
import { oneSeries } from '../query/oneSeries';
import { refuseHistograms } from '../query/refuseHistograms';
import type { QueryPlan } from '../query/queryPlan';

/** A query that reads more than this is slow for everybody; `suggestRule` has a way out. */
export const COSTLY_SAMPLES = 5_000_000;

interface Values {
  byInstant: Map<number, number | null>;
  warnings: string[];
  known: boolean;
  /** Samples that the server read, 0 where it does not say. */
  samples: number;
}

function warningsOf(values: (number | null)[], samples: number): string[] {
  const odd = values.filter(value => value === null).length;
  return [
    ...(odd > 0
      ? [
          `${odd} of ${values.length} values are NaN or infinite; they count as missing`,
        ]
      : []),
    ...(samples > COSTLY_SAMPLES
      ? [
          `The server read ${samples} samples for this query; a recording rule makes it cheap`,
        ]
      : []),
  ];
}

async function readValues(
  client: PrometheusClient,
  query: string,
  window: SeriesWindow,
  signal: AbortSignal,
): Promise<Values> {
  const {
    series,
    warnings,
    samples = 0,
  } = await client.queryRange(query, window, signal);
  const one = oneSeries(series);
  if (one && one.histograms.length > 0) refuseHistograms();
  const byInstant = new Map(
    (one?.values ?? []).map(sample => [
      Math.round(sample[0] * 1000),
      toNumber(sample),
    ]),
  );
  return {
    byInstant,
    warnings: [...warnings, ...warningsOf([...byInstant.values()], samples)],
    known: one !== undefined,
    samples,
  };
}

/** Reads one series of a plan: one point per step, null where there is no finite value. */
export async function readRange(
  client: PrometheusClient,
  plan: QueryPlan,
  window: SeriesWindow & {
    /** An event that never happened has no counter yet: there were none of it. */
    missingNumeratorIsZero: boolean;
  },
  signal: AbortSignal,
): Promise<{ points: SeriesPoint[]; warnings: string[]; samples: number }> {
  const stepMs = window.stepSeconds * 1000;
  const steps = Math.floor(
    (window.end.getTime() - window.start.getTime()) / stepMs,
  );
  const instants = Array.from(
    { length: steps + 1 },
    (_, i) => window.start.getTime() + i * stepMs,
  );
  if (plan.type === 'expr') {
    const { byInstant, warnings, samples } = await readValues(
      client,
      plan.expr,
      window,
      signal,
    );
    return {
      points: instants.map(at => [at, byInstant.get(at) ?? null]),
      warnings,
      samples,
    };
  }
  const [numerator, denominator] = await Promise.all([
    readValues(client, plan.numerator, window, signal),
    readValues(client, plan.denominator, window, signal),
  ]);
  const assumed = window.missingNumeratorIsZero && !numerator.known;
  const points = instants.map<SeriesPoint>(at => {
    const below = denominator.byInstant.get(at) ?? null;
    const above =
      numerator.byInstant.get(at) ?? (window.missingNumeratorIsZero ? 0 : null);
    const ratio =
      above === null || below === null || below === 0 ? null : above / below;
    return [at, Number.isFinite(ratio) ? ratio : null];
  });
  return {
    points,
    samples: numerator.samples + denominator.samples,
    warnings: [
      ...numerator.warnings,
      ...denominator.warnings,
      ...(assumed && denominator.known
        ? ['The numerator has no series in this window; it was counted as 0']
        : []),
    ],
  };
}
