import { text, texts, object, free, oneOf } from './schemas';

export const eventBody = object(['data'], {
  data: object(['type', 'attributes'], {
    type: oneOf('event'),
    attributes: object(['title', 'category', 'attributes'], {
      title: { type: 'string', minLength: 1, maxLength: 500 },
      message: { type: 'string', maxLength: 4_000 },
      category: oneOf('change', 'alert'),
      integration_id: oneOf('custom-events'),
      aggregation_key: { type: 'string', minLength: 1, maxLength: 100 },
      host: { type: 'string', maxLength: 255 },
      timestamp: text,
      tags: {
        type: 'array',
        maxItems: 100,
        items: { type: 'string', maxLength: 200 },
      },
      attributes: object(['changed_resource'], {
        author: object(['name', 'type'], {
          name: { type: 'string', minLength: 1, maxLength: 128 },
          type: oneOf('user', 'system', 'api', 'automation'),
        }),
        changed_resource: object(['name', 'type'], {
          name: { type: 'string', minLength: 1, maxLength: 128 },
          type: oneOf('feature_flag', 'configuration'),
        }),
        impacted_resources: {
          type: 'array',
          maxItems: 100,
          items: object(['name', 'type'], {
            name: { type: 'string', minLength: 1, maxLength: 128 },
            type: oneOf('service'),
          }),
        },
        change_metadata: free,
        prev_value: free,
        new_value: free,
      }),
    }),
  }),
});

export const eventTaken = object(['data'], {
  data: object(['type', 'attributes'], {
    id: text,
    type: oneOf('event'),
    attributes: object(['attributes'], {
      attributes: object(['evt'], {
        evt: object(['id', 'uid'], { id: text, uid: text }),
      }),
    }),
  }),
  links: object([], { self: text }),
});

export const eventSearch = object([], {
  filter: object([], { query: text, from: text, to: text }),
  page: object([], {
    limit: { type: 'integer', minimum: 1, maximum: 1_000 },
    cursor: text,
  }),
  sort: oneOf('timestamp', '-timestamp'),
});

export const eventsFound = object([], {
  data: {
    type: 'array',
    items: object(['id', 'type', 'attributes'], {
      id: text,
      type: oneOf('event'),
      attributes: object([], {
        attributes: free,
        message: text,
        tags: texts,
        timestamp: text,
      }),
    }),
  },
  meta: free,
  links: free,
});

/** Nanoseconds; a millisecond of our time would lie in 1970. */
const nanoseconds = { type: 'integer', minimum: 1_000_000_000_000_000_000 };

export const deployment = object(['data'], {
  data: object(['attributes'], {
    attributes: object(['service', 'started_at', 'finished_at'], {
      id: text,
      service: { type: 'string', minLength: 1 },
      env: text,
      team: text,
      version: text,
      started_at: nanoseconds,
      finished_at: nanoseconds,
      git: object(['commit_sha', 'repository_url'], {
        commit_sha: { type: 'string', pattern: '^[a-fA-F0-9]{40,}$' },
        repository_url: text,
      }),
    }),
  }),
});

export const deploymentTaken = object(['data'], {
  data: object(['id'], { id: text, type: oneOf('dora_deployment') }),
});

export const deploymentFound = object(['data'], {
  data: object(['id'], {
    id: text,
    type: oneOf('dora_deployment'),
    attributes: free,
  }),
});
