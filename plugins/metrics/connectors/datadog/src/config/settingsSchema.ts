import { z } from 'zod';
import { isTagValue, TAG_VALUE } from '../query/tags';
import { SITES } from './sites';

const LONGEST_TEXT = 255;
const MANY = 20;

const ID = 'has to be made of lower-case letters, digits and dashes';
const SITE = `has to be one of ${Object.keys(SITES).join(', ')}`;
const KEY = 'has to be a text that is not empty';
const ENV = `has to be the value of an env tag, ${TAG_VALUE}`;
const KINDS = 'has to be a list of experiment, deployment and flag-change';
const TAGS =
  'has to be a list of at most 20 tags of monitors such as [team:shop]';
const PRIORITIES = 'has to be a list of priorities from 1 to 5';
const SECRET =
  'has to be a secret of at least 16 characters, or a list of up to 5 of them';
const HEADER = 'has to be the name of a header such as X-Hone-Secret';
const YES_OR_NO = 'has to be true or false';
const AT_ONCE = 'has to be a whole number from 1 to 10';
const STEP = 'has to be a whole number of seconds from 1 to 86400';

const text = (error: string) =>
  z.string({ error }).trim().min(1, { error }).max(LONGEST_TEXT, { error });

const whole = (error: string, least: number, most: number) =>
  z.number({ error }).int({ error }).min(least, { error }).max(most, { error });

const secret = z.string({ error: SECRET }).min(16, { error: SECRET });

const webhook = z.strictObject(
  {
    header: z
      .string({ error: HEADER })
      .regex(/^[A-Za-z][A-Za-z0-9-]{1,63}$/, { error: HEADER })
      .default('X-Hone-Secret'),
    secret: z
      .union([secret, z.array(secret, { error: SECRET }).min(1).max(5)], {
        error: SECRET,
      })
      .transform(value => [value].flat()),
  },
  { error: 'has to be an object with secret, and header if you like' },
);

const monitors = z.strictObject(
  {
    tags: z
      .array(text(TAGS), { error: TAGS })
      .max(MANY, { error: TAGS })
      .default([]),
    priorities: z
      .array(whole(PRIORITIES, 1, 5), { error: PRIORITIES })
      .min(1, { error: PRIORITIES })
      .default([1, 2, 3, 4, 5]),
    noData: z.boolean({ error: YES_OR_NO }).default(false),
    webhook: webhook.optional(),
  },
  { error: 'has to be an object of tags, priorities, noData and webhook' },
);

/** The settings of one organisation; each error is the end of a sentence that begins with the field. */
export const settingsSchema = z.strictObject({
  id: z
    .string({ error: ID })
    .regex(/^[a-z0-9][a-z0-9-]{0,49}$/, { error: ID })
    .default('datadog'),
  title: text('has to be a text').optional(),
  site: z
    .string({ error: SITE })
    .refine(site => Object.hasOwn(SITES, site), { error: SITE })
    .default('datadoghq.com'),
  baseUrl: text(
    'has to be an address such as https://proxy.acme.example',
  ).optional(),
  apiKey: text(KEY),
  applicationKey: text(KEY),
  env: z.string({ error: ENV }).refine(isTagValue, { error: ENV }).optional(),
  accepts: z
    .array(
      z.enum(['experiment', 'deployment', 'flag-change'], { error: KINDS }),
      {
        error: KINDS,
      },
    )
    .transform(kinds => [...new Set(kinds)])
    .default(['experiment', 'flag-change']),
  monitors: monitors.optional(),
  concurrency: whole(AT_ONCE, 1, 10).default(4),
  stepSeconds: whole(STEP, 1, 86_400).default(60),
});

/** The settings of one organisation as they are written. */
export type Settings = z.output<typeof settingsSchema>;
