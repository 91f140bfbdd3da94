import { z } from 'zod';

const LONGEST_TEXT = 255;
const MANY = 50;

const text = (error: string) =>
  z.string({ error }).min(1, { error }).max(LONGEST_TEXT, { error });

const ID = 'has to be made of lower-case letters, digits and dashes';
const ADDRESS =
  'has to be an http or https address such as https://alertmanager.example.com';
const AUTH =
  'has to have the type none, basic (username, password), bearer (token) or headers (headers) and nothing else';
const HEADERS = 'has to be an object of header names and texts';
const LABELS =
  'has to be label names with a value or a list of values, such as { severity: [critical, page] }';
const SERVICE =
  'has to be a label name such as service, or a list of 1 to 10 of them';
const WEBHOOK =
  'has to have the type bearer (secret) or basic (username, secret) and nothing else';
const SECRET =
  'has to be a secret of at least 16 characters, or a list of up to 5 of them';
const SECONDS = 'has to be a number of seconds from 1 to 120';
const AT_ONCE = 'has to be a whole number from 1 to 10';

const headers = z.record(
  z.string().regex(/^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/, { error: HEADERS }),
  z.string({ error: HEADERS }),
  { error: HEADERS },
);

const auth = z.discriminatedUnion(
  'type',
  [
    z.strictObject({ type: z.literal('none') }),
    z.strictObject({
      type: z.literal('basic'),
      username: text(AUTH),
      password: text(AUTH),
    }),
    z.strictObject({ type: z.literal('bearer'), token: z.string().min(1) }),
    z.strictObject({ type: z.literal('headers'), headers }),
  ],
  { error: AUTH },
);

const secret = z.string({ error: SECRET }).min(16, { error: SECRET });
const secrets = z
  .union(
    [
      secret,
      z
        .array(secret, { error: SECRET })
        .min(1, { error: SECRET })
        .max(5, { error: SECRET }),
    ],
    { error: SECRET },
  )
  .transform(value => [value].flat());

const webhook = z.discriminatedUnion(
  'type',
  [
    z.strictObject({ type: z.literal('bearer'), secret: secrets }),
    z.strictObject({
      type: z.literal('basic'),
      username: text(WEBHOOK),
      secret: secrets,
    }),
  ],
  { error: WEBHOOK },
);

const labelName = (error: string) =>
  z.string({ error }).regex(/^[a-zA-Z_][a-zA-Z0-9_]{0,99}$/, { error });

const labels = z
  .record(
    labelName(LABELS),
    z
      .union(
        [
          text(LABELS),
          z
            .array(text(LABELS), { error: LABELS })
            .min(1, { error: LABELS })
            .max(MANY, { error: LABELS }),
        ],
        {
          error: LABELS,
        },
      )
      .transform(value => [value].flat()),
    { error: LABELS },
  )
  .refine(value => Object.keys(value).length <= MANY, { error: LABELS });

const serviceLabel = z
  .union(
    [
      labelName(SERVICE),
      z
        .array(labelName(SERVICE), { error: SERVICE })
        .min(1, { error: SERVICE })
        .max(10, { error: SERVICE }),
    ],
    {
      error: SERVICE,
    },
  )
  .transform(value => [value].flat());

/** What may stand in `hone.metrics.alertmanager[…]`. */
export const settingsSchema = z.strictObject({
  id: z
    .string({ error: ID })
    .regex(/^[a-z0-9][a-z0-9-]{0,63}$/, { error: ID })
    .default('alertmanager'),
  title: text('has to be a text').optional(),
  baseUrl: text(ADDRESS),
  auth: auth.default({ type: 'none' }),
  headers: headers.default({}),
  labels: labels.default({ severity: ['critical', 'page'] }),
  serviceLabel: serviceLabel.default(['service', 'service_name', 'job', 'app']),
  timeoutSeconds: z
    .number({ error: SECONDS })
    .min(1, { error: SECONDS })
    .max(120, { error: SECONDS })
    .default(20),
  concurrency: z
    .number({ error: AT_ONCE })
    .int({ error: AT_ONCE })
    .min(1, { error: AT_ONCE })
    .max(10, { error: AT_ONCE })
    .default(2),
  webhook: webhook.optional(),
});
