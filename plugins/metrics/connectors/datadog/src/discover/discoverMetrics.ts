import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import type {
  MetricInput,
  SourceQuery,
} from '@hone/backstage-plugin-metrics-common';
import type { SourceCandidate } from '@hone/backstage-plugin-metrics-node';
import { metricNamesSchema } from '../client/answers';
import type { DatadogClient } from '../client/DatadogClient';
import {
  namedBy,
  SERVICE_ANNOTATION,
  type ServiceTags,
} from '../entity/serviceTags';

export interface DiscoverOptions {
  client: DatadogClient;
  entity: Entity;
  tags: ServiceTags;
  title: string;
  sourceId: string;
  stepSeconds: number;
  /** Epoch milliseconds. */
  now: number;
  signal: AbortSignal;
}

/** Metrics that had values in this time count as the service's. */
const LOOK_BACK_SECONDS = 3 * 3600;
const TRACE_HITS = /^trace\.(.+)\.hits$/;
const MAX_OPERATIONS = 5;
const MAX_NAME = 100;
const MAX_TITLE = 120;

/** Operations by which a service answers requests, as Datadog's tracers and OpenTelemetry name them. */
const ANSWERS =
  /^(?:servlet|spring\.handler|express|koa|hapi|fastify|nest|next|web|rack|rails|django|flask|fastapi|starlette|aiohttp|asgi|wsgi|aspnet|aspnet_core|laravel|symfony|gin|echo|chi|mux|fiber|grpc\.server|http\.server|server|play|netty|undertow|vertx|akka|trace-annotation)\b/;

const QUANTILES = ['p50', 'p95', 'p99'];

function metric(
  { sourceId, entity, stepSeconds }: DiscoverOptions,
  operation: string,
  part: string,
  fields: Pick<MetricInput, 'title' | 'unit' | 'direction' | 'kind'> & {
    stat: string;
  },
): MetricInput {
  const { stat, title, ...rest } = fields;
  const query: SourceQuery = { service: '$service', operation, stat };
  return {
    ...rest,
    name: `${operation}.${part}`
      .toLocaleLowerCase('en-US')
      .replaceAll(/[^a-z0-9._-]/g, '-')
      .slice(-MAX_NAME)
      .replace(/^[^a-z0-9]+/, ''),
    title: title.slice(0, MAX_TITLE),
    entityRef: stringifyEntityRef(entity),
    sourceId,
    stepSeconds,
    query,
  };
}

function requestMetrics(
  options: DiscoverOptions,
  operation: string,
  names: ReadonlySet<string>,
): { metric: MetricInput; series: string }[] {
  const hits = `trace.${operation}.hits`;
  const latency = `trace.${operation}`;
  const timed = names.has(latency) || names.has(`${latency}.duration`);
  return [
    {
      series: hits,
      metric: metric(options, operation, 'rate', {
        title: `Throughput: ${operation} per second`,
        unit: '1/s',
        direction: 'higher-is-better',
        kind: 'rate',
        stat: 'hits_per_second',
      }),
    },
    {
      series: names.has(`${latency}.errors`) ? `${latency}.errors` : hits,
      metric: metric(options, operation, 'errors', {
        title: `Error rate: share of failed ${operation}`,
        unit: 'ratio',
        direction: 'lower-is-better',
        kind: 'proportion',
        stat: 'error_rate',
      }),
    },
    ...(timed ? QUANTILES : []).map(quantile => ({
      series: names.has(latency) ? latency : `${latency}.duration`,
      metric: metric(options, operation, quantile, {
        title: `${quantile} latency of ${operation}`,
        unit: 's',
        direction: 'lower-is-better',
        kind: 'quantile',
        stat: `latency_${quantile}`,
      }),
    })),
  ];
}

/** Names of metrics that had values with the service's tags lately. */
async function activeNames(options: DiscoverOptions): Promise<Set<string>> {
  const { client, tags, now, signal } = options;
  const filters = [
    `service:${tags.service}`,
    ...(tags.env === undefined ? [] : [`env:${tags.env}`]),
  ];
  const { value } = await client.ask({
    path: '/api/v1/metrics',
    query: {
      from: Math.floor(now / 1000) - LOOK_BACK_SECONDS,
      tag_filter: filters.join(' AND '),
    },
    schema: metricNamesSchema,
    scope: 'metrics_read',
    signal,
  });
  return new Set(value.metrics);
}

/** Proposes rate, errors and duration of what a service answers, by the names of its trace metrics. */
export async function discoverMetrics(
  options: DiscoverOptions,
): Promise<SourceCandidate[]> {
  const { entity, tags, title } = options;
  const names = await activeNames(options);
  const operations = [...names]
    .flatMap(name => TRACE_HITS.exec(name)?.[1] ?? [])
    .sort(
      (a, b) =>
        Number(ANSWERS.test(b)) - Number(ANSWERS.test(a)) || (a < b ? -1 : 1),
    )
    .slice(0, MAX_OPERATIONS);
  const why = namedBy(entity);
  const sure = entity.metadata.annotations?.[SERVICE_ANNOTATION] ? 1 : 0.8;
  return operations.flatMap(operation =>
    requestMetrics(options, operation, names).map(found => ({
      metric: found.metric,
      reason: `${title} has ${found.series} with service:${tags.service}${
        tags.env === undefined ? '' : ` and env:${tags.env}`
      }, and ${why} says that this is the service.`,
      match: sure * (ANSWERS.test(operation) ? 1 : 0.6),
    })),
  );
}
