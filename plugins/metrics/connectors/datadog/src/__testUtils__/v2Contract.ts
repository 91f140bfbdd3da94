import { Contract } from '@hone/testbed';
import {
  eventBody,
  eventTaken,
  eventSearch,
  eventsFound,
  deployment,
  deploymentTaken,
  deploymentFound,
} from './eventSchemas';
import {
  query,
  timeseries,
  scalar,
  metrics,
  aggregator,
  apmMetrics,
  apmResourceStats,
} from './querySchemas';
import { json, text, object } from './schemas';

const refusal = json(
  object(['errors'], {
    errors: {
      type: 'array',
      items: {
        anyOf: [text, object([], { status: text, title: text, detail: text })],
      },
    },
  }),
);

const post = (request: object, answers: object) => ({
  post: {
    requestBody: { required: true, ...json(request) },
    responses: { 400: refusal, 403: refusal, ...answers },
  },
});

/**
 * The calls to Datadog's API 2, written by hand after its published pages and the recorded interactions, because its
 * description of this version is not among those that tests have.
 */
export const v2Contract = Contract.of({
  paths: {
    '/api/v2/query/timeseries': post(
      query('timeseries_request', [metrics([]), apmMetrics], {
        interval: { type: 'integer', minimum: 1 },
      }),
      { 200: json(timeseries) },
    ),
    '/api/v2/query/scalar': post(
      query('scalar_request', [
        metrics(['aggregator'], { aggregator }),
        apmMetrics,
        apmResourceStats,
      ]),
      { 200: json(scalar) },
    ),
    '/api/v2/events': post(eventBody, { 202: json(eventTaken) }),
    '/api/v2/events/search': post(eventSearch, { 200: json(eventsFound) }),
    '/api/v2/dora/deployment': post(deployment, {
      200: json(deploymentTaken),
      202: json(deploymentTaken),
    }),
    '/api/v2/dora/deployment/{deployment_id}': {
      delete: { responses: { 202: {}, 204: {}, 403: refusal, 404: refusal } },
    },
    '/api/v2/dora/deployments/{deployment_id}': {
      get: {
        responses: {
          200: json(deploymentFound),
          403: refusal,
          404: refusal,
        },
      },
    },
  },
});
