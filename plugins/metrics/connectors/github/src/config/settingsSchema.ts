import { z } from 'zod';

const LONGEST_NAME = 255;
const LONGEST_ENVIRONMENT = 100;
const MANY = 50;
const MOST_REPOSITORIES = 500;
const SHORTEST_SECRET = 16;

const text = (error: string) => z.string({ error }).min(1, { error });

const listOf = <T extends z.ZodType>(one: T, error: string, most = MANY) =>
  z
    .union([one, z.array(one).min(1, { error }).max(most, { error })], {
      error,
    })
    .transform(value => [value].flat() as z.output<T>[]);

const whole = (error: string, range: { from: number; to: number }) =>
  z
    .number({ error })
    .int({ error })
    .min(range.from, { error })
    .max(range.to, { error });

const ID = 'has to be made of lower-case letters, digits and dashes';
const HOST = 'has to be a host of integrations.github such as github.com';
const REPOSITORIES =
  'has to be a list of at most 500 repositories such as acme/cart';
const REPOSITORY = 'has to be a repository such as acme/cart';
const GLOBS = 'has to be a pattern such as hotfix/*, or a list of them';
const NAME = 'has to be a text of at most 255 characters';
const ENVIRONMENT = 'has to be a text of at most 100 characters';
const DETAILS = 'has to be none or files';
const DAYS = 'has to be a whole number of days from 1 to 730';
const PARALLEL = 'has to be a whole number from 1 to 20';
const SECRETS =
  'has to be a secret of at least 16 characters, or a list of up to 5 of them';
const RULES = 'has to be a list of at most 50 rules';

const globs = listOf(text(GLOBS), GLOBS);
const ALL = ['*'];

const service = text(NAME).max(LONGEST_NAME, { error: NAME });
const environment = text(ENVIRONMENT).max(LONGEST_ENVIRONMENT, {
  error: ENVIRONMENT,
});

const serviceRule = z.strictObject({
  repository: globs.default(ALL),
  environment: globs.default(ALL),
  task: globs.default(ALL),
  service,
  as: environment.optional(),
});

const workflowRule = z.strictObject({
  repository: globs.default(ALL),
  workflow: globs,
  job: globs.optional(),
  branches: globs.default(ALL),
  environment: environment.default('production'),
  service: service.optional(),
});

/** The settings of one source; each error is the end of a sentence that begins with the field. */
export const settingsSchema = z.strictObject({
  id: z.string({ error: ID }).regex(/^[a-z0-9][a-z0-9-]{0,63}$/, { error: ID }),
  title: text('has to be a text').optional(),
  host: text(HOST).default('github.com'),
  repositories: z
    .array(
      z
        .string({ error: REPOSITORY })
        .regex(
          /^[A-Za-z0-9](?:[A-Za-z0-9-]{0,38})\/(?!\.{1,2}$)[A-Za-z0-9._-]{1,100}$/,
          {
            error: REPOSITORY,
          },
        ),
      { error: REPOSITORIES },
    )
    .min(1, { error: REPOSITORIES })
    .max(MOST_REPOSITORIES, { error: REPOSITORIES }),
  services: z
    .array(serviceRule, { error: RULES })
    .max(MANY, { error: RULES })
    .default([]),
  workflows: z
    .array(workflowRule, { error: RULES })
    .max(MANY, { error: RULES })
    .default([]),
  environments: globs.default(ALL),
  unplanned: globs.default(['*hotfix*']),
  details: z.enum(['none', 'files'], { error: DETAILS }).default('none'),
  bots: listOf(
    text('has to be a text such as [bot], or a list of them'),
    'has to be a text such as [bot], or a list of them',
  ).default(['[bot]', 'dependabot', 'renovate']),
  horizonDays: whole(DAYS, { from: 1, to: 730 }).default(90),
  concurrency: whole(PARALLEL, { from: 1, to: 20 }).default(4),
  webhookSecret: listOf(
    z.string({ error: SECRETS }).min(SHORTEST_SECRET, { error: SECRETS }),
    SECRETS,
    5,
  ).optional(),
  // How often is the reader's business, not the source's.
  pollMinutes: z.unknown().optional(),
});

/** The settings of one source as they are written. */
export type Settings = z.output<typeof settingsSchema>;
