import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import type { MetricInput } from '@hone/backstage-plugin-metrics-common';
import type { SourceCandidate } from '@hone/backstage-plugin-metrics-node';
import type { PrometheusClient } from '../client/PrometheusClient';
import type { Selection } from '../entity/EntitySelector';
import {
  HOUSEKEEPING,
  REQUEST_FAMILIES,
  type RequestFamily,
} from './conventions';
import {
  failures,
  level,
  mean,
  quantiles,
  throughput,
  type Family,
} from './proposals';
import { directionOf, unitOf, words } from './nameParts';
import { useCandidates } from './useCandidates';
import { USE_CONVENTIONS } from './useConventions';

export interface DiscoverOptions {
  client: PrometheusClient;
  entity: Entity;
  selection: Selection;
  sourceId: string;
  stepSeconds: number;
  now: Date;
  signal: AbortSignal;
}

/** Series that had samples in this time count as the service's. */
const LOOK_BACK_MS = 3 * 3600 * 1000;
/** Families of each kind beyond the well-known ones. */
const MAX_OTHERS = 10;
const OTHERS_MATCH = 0.7;
const USE_MATCH = 0.6;
/** Names of series that are looked at; more are those of an explosion. */
const MOST_NAMES = 5_000;
/** Gauges whose names say what they measure. */
const GAUGE = /_(bytes|ratio|percent|celsius)$/;

/** Proposes rate, errors, duration and saturation of a service by the names of its series. */
export async function discoverMetrics(
  options: DiscoverOptions,
): Promise<SourceCandidate[]> {
  const { client, selection, now, signal } = options;
  const start = new Date(now.getTime() - LOOK_BACK_MS);
  const found = await client.labelValues(
    '__name__',
    { selector: `{${selection.matchers}}`, start, limit: MOST_NAMES + 1 },
    signal,
  );
  const looked = found.slice(0, MOST_NAMES);
  const names = new Set(looked);
  const requests = await Promise.all(
    REQUEST_FAMILIES.filter(f => seriesOf(f.base, names).length > 0).map(
      family => requestCandidates(options, family, names, start),
    ),
  );
  const candidates = [
    ...requests.flat(),
    ...resourceCandidates(options, looked),
    ...otherCandidates(options, names),
  ];
  if (found.length <= MOST_NAMES) return candidates;
  return candidates.map(one => ({
    ...one,
    reason: `${one.reason} It has more than ${MOST_NAMES} names of series, of which these were looked at.`,
  }));
}

/** Whether there is a histogram that is one series: a summary has a sum and a count beside it. */
function isNative(base: string, names: Set<string>): boolean {
  return (
    names.has(base) && !names.has(`${base}_sum`) && !names.has(`${base}_count`)
  );
}

function seriesOf(base: string, names: Set<string>): string[] {
  const series = ['_bucket', '_count', '_total']
    .map(suffix => `${base}${suffix}`)
    .filter(name => names.has(name));
  return isNative(base, names) && unitOf(base) ? [...series, base] : series;
}

function familyOf(
  options: DiscoverOptions,
  base: string,
  subject: string,
): Family {
  return {
    base,
    subject,
    sourceId: options.sourceId,
    entityRef: stringifyEntityRef(options.entity),
    stepSeconds: options.stepSeconds,
  };
}

function candidate(
  { selection }: DiscoverOptions,
  metric: MetricInput,
  exposes: string,
  weight: number,
): SourceCandidate {
  return {
    metric,
    reason: `${selection.matchers} exposes ${exposes}, and ${selection.why} says that this is the service.`,
    match: selection.match * weight,
  };
}

async function requestCandidates(
  options: DiscoverOptions,
  known: RequestFamily,
  names: Set<string>,
  start: Date,
): Promise<SourceCandidate[]> {
  const family = familyOf(options, known.base, known.unit);
  const has = (suffix: string) => names.has(`${known.base}${suffix}`);
  const say = (metric: MetricInput, series: string, shape: string) =>
    candidate(options, metric, `${series}, ${known.convention} ${shape}`, 1);
  const candidates: SourceCandidate[] = [];
  const counter = ['_count', '_total'].find(has);
  const native = counter === undefined && isNative(known.base, names);
  const histogram = native ? 'native histogram' : 'histogram';
  if (has('_bucket') || native) {
    const series = native ? known.base : `${known.base}_bucket`;
    candidates.push(
      ...quantiles(family, 'latency', native).map(metric =>
        say(metric, series, histogram),
      ),
    );
  }
  if ((has('_sum') && has('_count')) || native) {
    const series = native ? known.base : `${known.base}_sum`;
    candidates.push(say(mean(family, 'latency', native), series, histogram));
  }
  if (counter || native) {
    const series = `${known.base}${counter ?? ''}`;
    const shape = native ? histogram : 'counter';
    candidates.push(say(throughput(family, { series, native }), series, shape));
    const labels = await options.client.labelNames(
      `${series}{${options.selection.matchers}}`,
      start,
      options.signal,
    );
    const outcome = known.outcomeLabels.find(label => labels.includes(label));
    if (outcome) {
      candidates.push(
        say(
          failures(family, { series, native }, `${outcome}${known.failed}`),
          `${series} with the label ${outcome}`,
          shape,
        ),
      );
    }
  }
  return candidates;
}

function resourceCandidates(
  options: DiscoverOptions,
  names: readonly string[],
): SourceCandidate[] {
  const found = useCandidates(names, (base, subject) =>
    familyOf(options, base, subject),
  );
  return found.map(({ metric, exposes }) =>
    candidate(options, metric, exposes, USE_MATCH),
  );
}

function otherCandidates(
  options: DiscoverOptions,
  names: Set<string>,
): SourceCandidate[] {
  const wellKnown = new Set(REQUEST_FAMILIES.map(f => f.base));
  const basesWith = (suffix: string) =>
    [...names]
      .filter(name => name.endsWith(suffix) && !HOUSEKEEPING.test(name))
      .map(name => name.slice(0, -suffix.length))
      .filter(base => !wellKnown.has(base))
      .slice(0, MAX_OTHERS);
  const histograms = basesWith('_bucket').flatMap(base => {
    const family = familyOf(options, base, words(base));
    const time = ['s', 'ms'].includes(unitOf(base) ?? '');
    const what = time ? 'latency' : 'size';
    const metrics = [
      ...quantiles(family, what),
      ...(names.has(`${base}_sum`) ? [mean(family, what)] : []),
    ];
    return metrics.map(metric =>
      candidate(options, metric, `${base}_bucket, a histogram`, OTHERS_MATCH),
    );
  });
  const counters = basesWith('_total').map(base =>
    candidate(
      options,
      throughput(familyOf(options, base, words(base)), {
        series: `${base}_total`,
        native: false,
      }),
      `${base}_total, a counter`,
      OTHERS_MATCH,
    ),
  );
  return [...histograms, ...counters, ...gaugeCandidates(options, names)];
}

function gaugeCandidates(
  options: DiscoverOptions,
  names: Set<string>,
): SourceCandidate[] {
  return [...names]
    .filter(name => GAUGE.test(name) && !HOUSEKEEPING.test(name))
    .filter(name => !USE_CONVENTIONS.some(one => one.pattern.test(name)))
    .filter(name => !names.has(`${name}_count`) && !names.has(`${name}_sum`))
    .slice(0, MAX_OTHERS)
    .map(name => {
      const fullest =
        directionOf(name, 'lower-is-better') === 'lower-is-better';
      const metric = level(familyOf(options, name, words(name)), {
        title: words(name),
        unit: unitOf(name) ?? '1',
        expr: `${fullest ? 'max' : 'min'}(${name}{$selector})`,
      });
      return candidate(
        options,
        metric,
        `${name}, a level, here of the worst instance`,
        OTHERS_MATCH,
      );
    });
}
