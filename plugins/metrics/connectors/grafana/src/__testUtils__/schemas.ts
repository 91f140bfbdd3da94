/*
 * What Grafana publishes about the few endpoints that are used, written down by hand as OpenAPI 3.0: annotations.md,
 * folder_dashboard_search.md and data_source.md of the HTTP API (github.com/grafana/grafana, docs/sources/developers/http_api,
 * as of 03a3fbd), the models Annotation, PostAnnotationsCmd, PatchAnnotationsCmd, MetricRequest, DataResponse and Hit
 * (github.com/grafana/grafana-openapi-client-go, as of 816dded), data frames as JSON (grafana-plugin-sdk-go,
 * data/frame_json.go), alerts of Alertmanager's API v2, and the payload of webhooks
 * (https://grafana.com/docs/grafana/v12.2/alerting/configure-notifications/manage-contact-points/integrations/webhook-notifier/).
 * Objects are closed: a property that is not written down here is a fault.
 */

export const text = { type: 'string' };
export const whole = { type: 'integer' };
export const yes = { type: 'boolean' };
export const list = (items: object) => ({ type: 'array', items });
export const object = (properties: object, required: string[] = []) => ({
  type: 'object',
  properties,
  required,
});
export const texts = { type: 'object', additionalProperties: text };
export const query = (parameters: Record<string, object>) =>
  Object.entries(parameters).map(([name, schema]) => ({
    in: 'query',
    name,
    schema,
  }));
export const json = (schema: object) => ({ 'application/json': { schema } });
export const answers = (schema: object) => ({ 200: { content: json(schema) } });
export const body = (schema: object) => ({
  required: true,
  content: json(schema),
});

export const id = { in: 'path', name: 'id', required: true, schema: whole };
export const message = object({ message: text }, ['message']);

export const hit = object(
  {
    id: whole,
    orgId: whole,
    uid: text,
    title: text,
    uri: text,
    url: text,
    slug: text,
    type: { type: 'string', enum: ['dash-db', 'dash-folder'] },
    tags: list(text),
    isStarred: yes,
    isDeleted: yes,
    folderId: whole,
    folderUid: text,
    folderTitle: text,
    folderUrl: text,
    sortMeta: whole,
  },
  ['uid', 'title', 'url', 'type', 'tags'],
);

export const annotation = object(
  {
    id: whole,
    alertId: whole,
    alertName: text,
    dashboardId: whole,
    dashboardUID: { ...text, nullable: true },
    panelId: whole,
    userId: whole,
    newState: text,
    prevState: text,
    created: whole,
    updated: whole,
    time: whole,
    timeEnd: whole,
    text,
    tags: list(text),
    login: text,
    email: text,
    avatarUrl: text,
    data: { type: 'object', additionalProperties: true },
  },
  ['id', 'time', 'text', 'tags'],
);

export const created = {
  text,
  tags: list(text),
  time: whole,
  timeEnd: whole,
  dashboardUID: text,
  panelId: whole,
  data: { type: 'object', additionalProperties: true },
};

const field = object({
  name: text,
  type: {
    type: 'string',
    enum: ['time', 'number', 'string', 'boolean', 'other'],
  },
  typeInfo: object({ frame: text, nullable: yes }, ['frame']),
  labels: texts,
  config: { type: 'object', additionalProperties: true },
});

const frame = object(
  {
    schema: object(
      {
        name: text,
        refId: text,
        meta: object({
          type: text,
          typeVersion: list(whole),
          custom: { type: 'object', additionalProperties: true },
          executedQueryString: text,
          notices: list(object({ severity: text, text }, ['severity', 'text'])),
        }),
        fields: list(field),
      },
      ['fields'],
    ),
    data: object(
      {
        values: list(list({})),
        entities: list({
          nullable: true,
          ...object({
            NaN: list(whole),
            Inf: list(whole),
            NegInf: list(whole),
          }),
        }),
        nanos: list({ nullable: true, ...list(whole) }),
      },
      ['values'],
    ),
  },
  ['schema', 'data'],
);

export const results = object(
  {
    results: {
      type: 'object',
      additionalProperties: object({
        status: whole,
        error: text,
        errorSource: { type: 'string', enum: ['downstream', 'plugin', ''] },
        frames: list(frame),
        refId: text,
      }),
    },
  },
  ['results'],
);

/** A query: what all have, and what is known of Prometheus, Loki and SQL. */
export const question = object(
  {
    refId: text,
    datasource: object({ uid: text, type: text }, ['uid']),
    intervalMs: { ...whole, minimum: 1 },
    maxDataPoints: { ...whole, minimum: 1 },
    expr: text,
    range: yes,
    instant: yes,
    interval: { type: 'string', pattern: '^\\d+s$' },
    step: { type: 'string', pattern: '^\\d+s$' },
    queryType: { type: 'string', enum: ['range', 'instant'] },
    format: { type: 'string', enum: ['time_series', 'table'] },
    rawSql: text,
  },
  ['refId', 'datasource', 'intervalMs', 'maxDataPoints'],
);

export const epoch = { type: 'string', pattern: '^\\d{13}$' };
export const instant = { type: 'string', pattern: '^\\d{4}-\\d\\d-\\d\\dT' };

export const alert = {
  fingerprint: text,
  startsAt: instant,
  endsAt: instant,
  labels: texts,
  annotations: texts,
  generatorURL: text,
};
export const names = Object.keys(alert);

/** What a webhook is sent. */
export const notification = object(
  {
    receiver: text,
    status: { type: 'string', enum: ['firing', 'resolved'] },
    orgId: whole,
    alerts: list(
      object(
        {
          ...alert,
          status: { type: 'string', enum: ['firing', 'resolved'] },
          silenceURL: text,
          dashboardURL: text,
          panelURL: text,
          imageURL: text,
          values: {
            nullable: true,
            type: 'object',
            additionalProperties: { type: 'number' },
          },
          valueString: text,
          orgId: whole,
        },
        [...names, 'status'],
      ),
    ),
    groupLabels: texts,
    commonLabels: texts,
    commonAnnotations: texts,
    externalURL: text,
    version: { type: 'string', enum: ['1'] },
    groupKey: text,
    truncatedAlerts: whole,
    title: text,
    state: { type: 'string', enum: ['alerting', 'ok'] },
    message: text,
  },
  ['receiver', 'status', 'alerts', 'version', 'groupKey'],
);
