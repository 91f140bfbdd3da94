import { isAbsolute } from 'node:path';
import { z } from 'zod';
import { readHorizon } from './readHorizon';

const LONGEST_NAME = 255;
const MANY = 50;

const text = (error: string) => z.string({ error }).min(1, { error });

const texts = (error: string) =>
  z
    .union(
      [
        text(error),
        z.array(text(error)).min(1, { error }).max(MANY, { error }),
      ],
      { error },
    )
    .transform(value => [value].flat());

/** Never repeats what was given: it may be a secret. */
const secret = (name: string) =>
  z.string({ error: `${name} has to be a text` }).min(1, {
    error: `${name} has to be a text that is not empty`,
  });

const auth = z.discriminatedUnion(
  'type',
  [
    z.strictObject({ type: z.literal('none') }),
    z.strictObject({
      type: z.literal('basic'),
      username: secret('username'),
      password: secret('password'),
    }),
    z.strictObject({ type: z.literal('bearer'), token: secret('token') }),
  ],
  { error: 'has to have the type none, basic or bearer' },
);

const ID = 'has to be made of lower-case letters, digits and dashes';
const REPOSITORY =
  'has to be a name without protocol such as github.com/acme/cart';
const SINCE =
  'has to be a number of days such as "180 days", or a date from 1972-01-01 on such as "2026-01-01"';
const GLOBS = 'has to be a pattern such as v*, or a list of them';
const SECONDS = 'has to be a number of seconds from 1 to 86400';

/** The settings of one repository; each error is the end of a sentence that begins with the field. */
export const settingsSchema = z.strictObject({
  id: z.string({ error: ID }).regex(/^[a-z0-9][a-z0-9-]{0,63}$/, { error: ID }),
  title: text('has to be a text').optional(),
  url: text('has to be a text').optional(),
  path: text('has to be a text').optional(),
  auth: auth.default({ type: 'none' }),
  repository: z
    .string({ error: REPOSITORY })
    .max(LONGEST_NAME, { error: REPOSITORY })
    .regex(/^[^\s:@]+$/, { error: REPOSITORY })
    .optional(),
  service: text('has to be the name of a service')
    .max(LONGEST_NAME, { error: 'has to have at most 255 characters' })
    .optional(),
  tagPattern: texts(GLOBS).optional(),
  branches: texts(GLOBS).optional(),
  since: z
    .string({ error: SINCE })
    .default('180 days')
    .transform((value, context) => {
      const horizon = readHorizon(value);
      if (horizon) return horizon;
      context.addIssue({ code: 'custom', message: SINCE });
      return z.NEVER;
    }),
  bots: texts('has to be a text such as [bot], or a list of them').default([
    '[bot]',
    'dependabot',
    'renovate',
  ]),
  timeoutSeconds: z
    .number({ error: SECONDS })
    .min(1, { error: SECONDS })
    .max(86_400, { error: SECONDS })
    .default(300),
  cacheFolder: z
    .string({ error: 'has to be an absolute path' })
    .refine(isAbsolute, { error: 'has to be an absolute path' })
    .optional(),
  // How often is the reader's business, not the source's.
  pollMinutes: z.unknown().optional(),
});

/** The settings of one repository as they are written. */
export type Settings = z.output<typeof settingsSchema>;
