import { text, texts, object, oneOf, any } from './schemas';

const STATS = [
  ...['hits', 'hits_per_second', 'errors', 'errors_per_second', 'error_rate'],
  ...['apdex', 'total_time', 'latency_avg', 'latency_max', 'latency_p50'],
  ...['latency_p75', 'latency_p90', 'latency_p95', 'latency_p99'],
  ...['latency_p999', 'latency_distribution'],
];

export const aggregator = oneOf(
  'avg',
  'min',
  'max',
  'sum',
  'last',
  'percentile',
);

export const apmMetrics = object(['data_source', 'name', 'stat'], {
  data_source: oneOf('apm_metrics'),
  name: text,
  stat: oneOf(...STATS),
  service: text,
  operation_name: text,
  query_filter: text,
  group_by: texts,
  span_kind: text,
});

export const apmResourceStats = object(['data_source', 'name', 'stat'], {
  data_source: oneOf('apm_resource_stats'),
  name: text,
  stat: text,
  service: text,
  env: text,
  operation_name: text,
  primary_tag_name: text,
  primary_tag_value: text,
  group_by: texts,
});

export const metrics = (required: string[], more: object = {}) =>
  object(['data_source', 'query', ...required], {
    data_source: oneOf('metrics', 'cloud_cost'),
    query: text,
    name: text,
    ...more,
  });

const formulas = {
  type: 'array',
  items: object(['formula'], {
    formula: text,
    limit: object([], { count: { type: 'integer' }, order: text }),
  }),
};

/** Milliseconds; a second of our time would lie in 1970. */
const instant = { type: 'integer', minimum: 1_000_000_000_000 };

export const query = (type: string, queries: object[], more: object = {}) =>
  object(['data'], {
    data: object(['type', 'attributes'], {
      type: oneOf(type),
      attributes: object(['from', 'to', 'queries'], {
        from: instant,
        to: instant,
        formulas,
        queries: { type: 'array', minItems: 1, items: { anyOf: queries } },
        ...more,
      }),
    }),
  });

const unit = {
  type: 'array',
  nullable: true,
  items: {
    type: 'object',
    nullable: true,
    properties: {
      id: { type: 'integer' },
      family: text,
      name: text,
      plural: text,
      short_name: text,
      scale_factor: { type: 'number' },
    },
  },
};

export const timeseries = object(['data'], {
  errors: text,
  data: object(['type', 'attributes'], {
    id: text,
    type: oneOf('timeseries_response'),
    attributes: object(['series', 'times', 'values'], {
      series: {
        type: 'array',
        items: object(['group_tags', 'query_index'], {
          group_tags: texts,
          query_index: { type: 'integer' },
          unit,
        }),
      },
      times: { type: 'array', items: { type: 'integer' } },
      values: {
        type: 'array',
        items: { type: 'array', items: { type: 'number', nullable: true } },
      },
    }),
  }),
});

export const scalar = object(['data'], {
  errors: text,
  data: object(['type', 'attributes'], {
    id: text,
    type: oneOf('scalar_response'),
    attributes: object(['columns'], {
      columns: {
        type: 'array',
        items: object(['name', 'type', 'values'], {
          name: text,
          type: oneOf('number', 'group'),
          values: { type: 'array', items: any },
          meta: object([], { unit }),
        }),
      },
    }),
  }),
});
