import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import type { MetricInput } from '@hone/backstage-plugin-metrics-common';
import type { SourceCandidate } from '@hone/backstage-plugin-metrics-node';
import type { PrometheusClient } from '../client/PrometheusClient';
import type { Selection } from '../entity/EntitySelector';
import {
  HOUSEKEEPING,
  REQUEST_FAMILIES,
  SATURATION,
  type RequestFamily,
} from './conventions';
import {
  failures,
  level,
  mean,
  quantiles,
  throughput,
  unitOf,
  words,
  type Family,
} from './proposals';

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
const SATURATION_MATCH = 0.6;

/** Proposes rate, errors, duration and saturation of a service by the names of its series. */
export async function discoverMetrics(
  options: DiscoverOptions,
): Promise<SourceCandidate[]> {
  const { client, selection, now, signal } = options;
  const start = new Date(now.getTime() - LOOK_BACK_MS);
  const found = await client.labelValues(
    '__name__',
    { selector: `{${selection.matchers}}`, start },
    signal,
  );
  const names = new Set(found);
  const requests = await Promise.all(
    REQUEST_FAMILIES.filter(f => seriesOf(f.base, names).length > 0).map(
      family => requestCandidates(options, family, names, start),
    ),
  );
  return [
    ...requests.flat(),
    ...saturationCandidates(options, found),
    ...otherCandidates(options, names),
  ];
}

function seriesOf(base: string, names: Set<string>): string[] {
  return ['_bucket', '_count', '_total']
    .map(suffix => `${base}${suffix}`)
    .filter(name => names.has(name));
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
  if (has('_bucket')) {
    candidates.push(
      ...quantiles(family, 'latency').map(metric =>
        say(metric, `${known.base}_bucket`, 'histogram'),
      ),
    );
  }
  if (has('_sum') && has('_count')) {
    candidates.push(
      say(mean(family, 'latency'), `${known.base}_sum`, 'histogram'),
    );
  }
  const counter = ['_count', '_total'].find(has);
  if (counter) {
    const series = `${known.base}${counter}`;
    candidates.push(say(throughput(family, series), series, 'counter'));
    const labels = await options.client.labelNames(
      `${series}{${options.selection.matchers}}`,
      start,
      options.signal,
    );
    const outcome = known.outcomeLabels.find(label => labels.includes(label));
    if (outcome) {
      candidates.push(
        say(
          failures(family, series, `${outcome}${known.failed}`),
          `${series} with the label ${outcome}`,
          'counter',
        ),
      );
    }
  }
  return candidates;
}

function saturationCandidates(
  options: DiscoverOptions,
  names: string[],
): SourceCandidate[] {
  return SATURATION.flatMap(({ pattern, title, unit, expr, what }) => {
    const name = names.find(known => pattern.test(known));
    if (!name) return [];
    const metric = level(familyOf(options, name, title), {
      title,
      unit,
      expr: expr(name),
    });
    return [
      candidate(options, metric, `${name}, here ${what}`, SATURATION_MATCH),
    ];
  });
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
      throughput(familyOf(options, base, words(base)), `${base}_total`),
      `${base}_total, a counter`,
      OTHERS_MATCH,
    ),
  );
  return [...histograms, ...counters];
}
