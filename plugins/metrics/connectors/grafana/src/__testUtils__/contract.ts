import { Contract } from '@hone/testbed';
import {
  alert,
  annotation,
  answers,
  body,
  created,
  epoch,
  hit,
  id,
  instant,
  json,
  list,
  message,
  names,
  notification,
  object,
  query,
  question,
  results,
  text,
  whole,
  yes,
} from './schemas';

const paths = {
  '/api/health': {
    get: {
      responses: {
        ...answers(object({ database: text, version: text, commit: text })),
        503: { content: json(object({ database: text })) },
      },
    },
  },
  '/api/search': {
    get: {
      parameters: query({
        query: text,
        tag: list(text),
        type: { type: 'string', enum: ['dash-db', 'dash-folder'] },
        dashboardUIDs: list(text),
        folderUIDs: list(text),
        limit: { ...whole, minimum: 1, maximum: 5_000 },
        page: { ...whole, minimum: 1 },
      }),
      responses: answers(list(hit)),
    },
  },
  '/api/annotations': {
    get: {
      parameters: query({
        from: whole,
        to: whole,
        limit: { ...whole, minimum: 1 },
        dashboardUID: text,
        panelId: whole,
        tags: list(text),
        type: { type: 'string', enum: ['alert', 'annotation'] },
      }),
      responses: answers(list(annotation)),
    },
    post: {
      requestBody: body(object(created, ['text'])),
      responses: answers(object({ id: whole, message: text }, ['id'])),
    },
  },
  '/api/annotations/{id}': {
    parameters: [id],
    patch: {
      requestBody: body(
        object({
          text,
          tags: list(text),
          time: whole,
          timeEnd: whole,
          data: created.data,
        }),
      ),
      responses: answers(message),
    },
    delete: { responses: answers(message) },
  },
  '/api/ds/query': {
    post: {
      requestBody: body(
        object({ from: epoch, to: epoch, queries: list(question) }, [
          'from',
          'to',
          'queries',
        ]),
      ),
      responses: answers(results),
    },
  },
  '/api/alertmanager/grafana/api/v2/alerts': {
    get: {
      parameters: query({
        active: yes,
        silenced: yes,
        inhibited: yes,
        unprocessed: yes,
        filter: list(text),
        receiver: text,
      }),
      responses: answers(
        list(
          object(
            {
              ...alert,
              updatedAt: instant,
              receivers: list(object({ name: text }, ['name'])),
              status: object(
                {
                  state: {
                    type: 'string',
                    enum: ['active', 'suppressed', 'unprocessed'],
                  },
                  silencedBy: list(text),
                  inhibitedBy: list(text),
                  mutedBy: list(text),
                },
                ['state', 'silencedBy', 'inhibitedBy'],
              ),
            },
            [...names, 'updatedAt', 'receivers', 'status'],
          ),
        ),
      ),
    },
  },
};

/** Requests, answers and notifications as Grafana 12 describes them. */
export function grafanaContract(): Contract {
  const document = {
    openapi: '3.0.3',
    paths,
    components: { schemas: { Notification: notification } },
  };
  return Contract.of(document);
}
