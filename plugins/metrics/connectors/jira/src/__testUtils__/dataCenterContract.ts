import { Contract } from '@hone/testbed';

const json = (schema: object) => ({
  content: { 'application/json': { schema } },
});

const issue = {
  type: 'object',
  required: ['id', 'key', 'fields'],
  properties: {
    id: { type: 'string' },
    key: { type: 'string' },
    self: { type: 'string' },
    expand: { type: 'string' },
    fields: { type: 'object', additionalProperties: true },
  },
};

const search = {
  type: 'object',
  required: ['jql'],
  properties: {
    jql: { type: 'string' },
    startAt: { type: 'integer', minimum: 0 },
    maxResults: { type: 'integer', minimum: 1 },
    fields: { type: 'array', items: { type: 'string' } },
    validateQuery: { type: 'boolean' },
    expand: { type: 'array', items: { type: 'string' } },
  },
};

const found = {
  type: 'object',
  required: ['startAt', 'maxResults', 'total', 'issues'],
  properties: {
    startAt: { type: 'integer' },
    maxResults: { type: 'integer' },
    total: { type: 'integer' },
    issues: { type: 'array', items: issue },
    expand: { type: 'string' },
    warningMessages: { type: 'array', items: { type: 'string' } },
  },
};

const user = {
  type: 'object',
  properties: {
    self: { type: 'string' },
    key: { type: 'string' },
    name: { type: 'string' },
    emailAddress: { type: 'string' },
    displayName: { type: 'string' },
    active: { type: 'boolean' },
    timeZone: { type: 'string' },
    locale: { type: 'string' },
  },
};

/**
 * The two calls to a Data Center, written by hand after Atlassian's pages on its REST API 2: there is no description by
 * Atlassian in a form that can be checked.
 */
export const dataCenterContract = Contract.of({
  paths: {
    '/rest/api/2/myself': {
      get: { responses: { 200: json(user) } },
    },
    '/rest/api/2/search': {
      post: {
        requestBody: { required: true, ...json(search) },
        responses: { 200: json(found) },
      },
    },
  },
});
