import { z } from 'zod';

const LONGEST_TEXT = 255;
const MANY = 100;
const CONTROL = /\p{Cc}/u;

const text = (error: string) =>
  z
    .string({ error })
    .trim()
    .min(1, { error })
    .max(LONGEST_TEXT, { error })
    .refine(value => !CONTROL.test(value), { error });

const pattern = (error: string, regex: RegExp) =>
  z.string({ error }).regex(regex, { error });

const whole = (error: string, least: number, most: number) =>
  z.number({ error }).int({ error }).min(least, { error }).max(most, { error });

const ID = 'has to be made of lower-case letters, digits and dashes';
const UID =
  'has to be the uid of a data source, made of letters, digits, dashes and underscores';
const UIDS = 'has to be a list of uids of data sources';
const LABEL = 'has to be the name of a label such as service_name';
const TAG =
  'has to be a tag with $service in the place of the name, such as "service:$service"';
const KINDS =
  'has to be a list of experiment, deployment and flag-change, empty for none';
const DASHBOARD = 'has to be the uid of a dashboard';
const LABELS =
  'has to name labels with the values that they may have, such as { severity: [critical] }';
const HEADER = 'has to be the name of a header';
const AUTH =
  'has to have the type signature (secret), basic (username, password) or authorization (value) and nothing else';
const SECRET =
  'has to be a secret of at least 16 characters, or a list of up to 5 of them';
const PASSWORD =
  'has to be a text that is not empty, or a list of up to 5 of them';

const uid = pattern(UID, /^[\w-]{1,40}$/);
const label = pattern(LABEL, /^[a-zA-Z_][a-zA-Z0-9_]{0,127}$/);

const header = (error: string) =>
  pattern(error, /^[A-Za-z0-9-]{1,100}$/).transform(name => name.toLowerCase());

/** One or several, while they are changed. */
const several = (error: string, least: number) => {
  const one = z.string({ error }).min(least, { error });
  return z
    .union([one, z.array(one, { error }).min(1, { error }).max(5, { error })], {
      error,
    })
    .transform(value => [value].flat());
};

const webhook = z.discriminatedUnion(
  'type',
  [
    z.strictObject({
      type: z.literal('signature'),
      secret: several(SECRET, 16),
      signatureHeader: header(HEADER).default('x-grafana-alerting-signature'),
      timestampHeader: header(HEADER).optional(),
    }),
    z.strictObject({
      type: z.literal('basic'),
      username: z.string({ error: PASSWORD }).min(1, { error: PASSWORD }),
      password: several(PASSWORD, 1),
    }),
    z.strictObject({
      type: z.literal('authorization'),
      value: several(SECRET, 16),
    }),
  ],
  { error: AUTH },
);

const values = z
  .union([text(LABELS).transform(value => [value]), z.array(text(LABELS))], {
    error: LABELS,
  })
  .refine(list => list.length > 0 && list.length <= MANY, { error: LABELS });

const alerts = z.strictObject({
  serviceLabels: z
    .array(label, { error: 'has to be a list of names of labels' })
    .min(1, { error: 'has to be a list of names of labels' })
    .max(10, { error: 'has to be a list of names of labels' })
    .default(['service', 'service_name', 'job', 'app']),
  labels: z
    .record(label, values, { error: LABELS })
    .default({ severity: ['critical', 'page'] }),
  webhook: webhook.optional(),
});

const annotations = z.strictObject({
  kinds: z
    .array(
      z.enum(['experiment', 'deployment', 'flag-change'], { error: KINDS }),
      { error: KINDS },
    )
    .max(3, { error: KINDS })
    .default(['experiment', 'deployment', 'flag-change']),
  dashboardUid: pattern(DASHBOARD, /^[\w-]{1,40}$/).optional(),
  panelId: whole('has to be the number of a panel', 1, 1e9).optional(),
});

/** The settings of one Grafana; each error is the end of a sentence that begins with the field. */
export const settingsSchema = z.strictObject({
  id: pattern(ID, /^[a-z0-9][a-z0-9-]{0,63}$/).default('grafana'),
  title: text('has to be a text').optional(),
  baseUrl: text('has to be an address such as https://grafana.example.com'),
  publicUrl: text(
    'has to be an address such as https://grafana.example.com',
  ).optional(),
  token: z
    .string({ error: 'has to be the token of a service account' })
    .min(1, { error: 'has to be the token of a service account' }),
  orgId: whole('has to be the number of an organisation', 1, 1e9).optional(),
  timeoutSeconds: whole(
    'has to be a whole number of seconds from 1 to 120',
    1,
    120,
  ).default(20),
  concurrency: whole('has to be a whole number from 1 to 20', 1, 20).default(4),
  datasourceUid: uid.optional(),
  datasources: z
    .array(uid, { error: UIDS })
    .max(MANY, { error: UIDS })
    .default([]),
  rawQueries: z.boolean({ error: 'has to be true or false' }).default(false),
  entityLabel: label.default('service_name'),
  scrapeIntervalSeconds: whole(
    'has to be a whole number of seconds from 1 to 3600',
    1,
    3_600,
  ).default(15),
  dashboardTag: text(TAG)
    .refine(value => value.includes('$service'), { error: TAG })
    .default('service:$service'),
  annotations: annotations.prefault({}),
  alerts: alerts.optional(),
});

/** The settings of one Grafana as they are written. */
export type Settings = z.output<typeof settingsSchema>;
