import { z } from 'zod';

const LONGEST_NAME = 255;
const LONGEST_STAGE = 100;
const SHORTEST_SECRET = 16;
const MANY = 100;
const FEW = 10;

const text = (error: string) => z.string({ error }).trim().min(1, { error });
const count = (error: string, most: number) =>
  z.number({ error }).int({ error }).min(1, { error }).max(most, { error });

const texts = (error: string) =>
  z
    .union([text(error), z.array(text(error)).min(1, { error })], { error })
    .transform(value => [value].flat());

const PIPELINE = 'has to be the number or the name of a pipeline';
const STAGE = 'has to be the identifier or the name of a stage';
const ENVIRONMENT =
  'has to be an environment of at most 100 characters such as production';
const SERVICE = 'has to be the name of a service, with at most 255 characters';

const pipeline = z.union(
  [
    z
      .number({ error: PIPELINE })
      .int({ error: PIPELINE })
      .positive({ error: PIPELINE }),
    text(PIPELINE).max(LONGEST_NAME, { error: PIPELINE }),
  ],
  { error: PIPELINE },
);
const stage = text(STAGE).max(LONGEST_STAGE, { error: STAGE });
const service = text(SERVICE).max(LONGEST_NAME, { error: SERVICE });
const environment = text(ENVIRONMENT)
  .max(LONGEST_STAGE, { error: ENVIRONMENT })
  .default('production');

const deployment = z.strictObject(
  {
    pipeline,
    stage: stage.optional(),
    environment,
    service: service.optional(),
  },
  { error: 'has to have a pipeline' },
);

const release = z.strictObject(
  { pipeline, stage, environment, service },
  { error: 'has to have a pipeline, a stage and a service' },
);

/** Never repeats what was given: it may be a secret. */
const SECRETS = `has to be a text of at least ${SHORTEST_SECRET} characters, or a list of up to ${FEW} of them`;
const secret = z
  .string({ error: SECRETS })
  .min(SHORTEST_SECRET, { error: SECRETS });
const secrets = z
  .union([secret, z.array(secret).min(1).max(FEW)], { error: SECRETS })
  .transform(value => [value].flat());

const USERNAME = 'has to be a text without a colon';
const HEADER = 'has to be the name of a header such as X-Hone-Token';

const webhook = z.discriminatedUnion(
  'type',
  [
    z.strictObject({
      type: z.literal('basic'),
      username: text(USERNAME).regex(/^[^:]+$/, { error: USERNAME }),
      password: secrets,
    }),
    z.strictObject({
      type: z.literal('header'),
      name: text(HEADER).regex(/^[A-Za-z][A-Za-z0-9-]{0,63}$/, {
        error: HEADER,
      }),
      token: secrets,
    }),
  ],
  { error: 'has to have the type basic or header' },
);

const ID = 'has to be made of lower-case letters, digits and dashes';
const PROJECT = 'has to be the name or the id of a project';
const PREFIX = 'has to be a name without protocol such as dev.azure.com/acme';
const DEPLOYMENTS = `has to be a list of at most ${MANY} pipelines`;
const DAYS = 'has to be a whole number of days from 1 to 3650';
const CONCURRENCY = 'has to be a whole number from 1 to 16';
const VERSION = 'has to be a version of the REST API such as "7.1"';
const BOOLEAN = 'has to be true or false';

/** The settings of one project; each error is the end of a sentence that begins with the field. */
export const settingsSchema = z.strictObject(
  {
    id: z
      .string({ error: ID })
      .regex(/^[a-z0-9][a-z0-9-]{0,63}$/, { error: ID }),
    title: text('has to be a text').optional(),
    url: z.string({ error: 'has to be an address' }),
    project: text(PROJECT)
      .max(LONGEST_NAME, { error: PROJECT })
      // A path of its own would lead to another part of the API.
      .regex(/^(?!\.+$)[^/\\?#]+$/, { error: PROJECT }),
    repositoryPrefix: z
      .string({ error: PREFIX })
      .max(100, { error: PREFIX })
      .regex(/^(?!.*:\/\/)[^\s@/][^@]*[^/@]$/, { error: PREFIX })
      .optional(),
    deployments: z
      .array(deployment, { error: DEPLOYMENTS })
      .max(MANY, { error: DEPLOYMENTS })
      .default([]),
    releases: z
      .array(release, { error: DEPLOYMENTS })
      .max(MANY, { error: DEPLOYMENTS })
      .default([]),
    commits: z.boolean({ error: BOOLEAN }).default(true),
    bots: texts('has to be a text such as [bot], or a list of them').default([
      '[bot]',
      'dependabot',
      'renovate',
      'Project Collection Build Service',
    ]),
    horizonDays: count(DAYS, 3650).default(90),
    concurrency: count(CONCURRENCY, 16).default(4),
    apiVersion: z
      .string({ error: VERSION })
      .regex(/^\d{1,2}\.\d(-preview(\.\d)?)?$/, { error: VERSION })
      .default('7.1'),
    webhook: webhook.optional(),
  },
  { error: 'has to be a list of settings' },
);

/** The settings of one project as they are written. */
export type Settings = z.output<typeof settingsSchema>;
