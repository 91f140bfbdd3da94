import { z } from 'zod';
import { checkFilter } from '../jql/checkFilter';

const LONGEST_TEXT = 255;
const LONGEST_FILTER = 2_000;
const MANY = 100;

const CONTROL = /\p{Cc}/u;

const text = (error: string) =>
  z
    .string({ error })
    .trim()
    .min(1, { error })
    .max(LONGEST_TEXT, { error })
    .refine(value => !CONTROL.test(value), { error });

const texts = (error: string) =>
  z.array(text(error), { error }).max(MANY, { error });

/** Never repeats what was given: it may be a secret. */
const secret = (name: string) => {
  const error = `${name} has to be a text that is not empty`;
  return z.string({ error }).min(1, { error });
};

const auth = z.discriminatedUnion(
  'type',
  [
    z.strictObject({
      type: z.literal('basic'),
      username: secret('username'),
      token: secret('token'),
    }),
    z.strictObject({ type: z.literal('bearer'), token: secret('token') }),
  ],
  {
    error:
      'has to have the type basic (username, token) or bearer (token) and nothing else',
  },
);

const ID = 'has to be made of lower-case letters, digits and dashes';
const FIELD = 'has to be the id of a field such as customfield_10050';
const TYPES = 'has to be a list of at most 100 issue types such as [Bug]';
const PHRASE = 'has to be what a link says, such as "is caused by"';
const FILTER = 'has to be JQL of at most 2000 characters';
const SERVICE =
  'has to be a list of component, { label: <prefix> }, { field: <id> } and { projects: { <key>: <service> } }';
const DAYS = 'has to be a whole number of days from 1 to 3650';
const AT_ONCE = 'has to be a whole number from 1 to 10';

const SECRET =
  'has to be a secret of at least 16 characters, or a list of up to 5 of them';

const webhookSecret = z.string({ error: SECRET }).min(16, { error: SECRET });

const field = z
  .string({ error: FIELD })
  .regex(/^[A-Za-z][\w.-]{0,99}$/, { error: FIELD });

const filter = z
  .string({ error: FILTER })
  .trim()
  .min(1, { error: FILTER })
  .max(LONGEST_FILTER, { error: FILTER })
  .superRefine((value, context) => {
    const fault = checkFilter(value);
    if (fault) context.addIssue({ code: 'custom', message: fault });
  });

const name = text('has to be the name of a service');

const service = z.union(
  [
    z.literal('component').transform(() => ({ type: 'component' as const })),
    z
      .strictObject({ label: text(SERVICE) })
      .transform(({ label }) => ({ type: 'label' as const, prefix: label })),
    z
      .strictObject({ field })
      .transform(way => ({ type: 'field' as const, field: way.field })),
    z
      .strictObject({ projects: z.record(text(SERVICE), name) })
      .transform(({ projects }) => ({
        type: 'project' as const,
        names: Object.fromEntries(
          Object.entries(projects).map(([key, value]) => [
            key.toUpperCase(),
            value,
          ]),
        ),
      })),
  ],
  { error: SERVICE },
);

const defects = z.strictObject({
  types: texts(TYPES).default(['Bug']),
  jql: filter.optional(),
  foundAtField: field.optional(),
  duplicateLink: text(PHRASE).default('duplicates'),
});

const incidents = z.strictObject({
  types: texts(TYPES).default(['Incident']),
  impactAtField: field.optional(),
  detectedAtField: field.optional(),
  mitigatedAtField: field.optional(),
  causeField: field.optional(),
  causeLink: text(PHRASE).optional(),
  noCause: texts('has to be a list of texts').default(['none']),
});

const whole = (error: string, least: number, most: number) =>
  z.number({ error }).int({ error }).min(least, { error }).max(most, { error });

/** The settings of one site; each error is the end of a sentence that begins with the field. */
export const settingsSchema = z.strictObject({
  id: z.string({ error: ID }).regex(/^[a-z0-9][a-z0-9-]{0,63}$/, { error: ID }),
  title: text('has to be a text').optional(),
  url: text('has to be an address such as https://acme.atlassian.net'),
  apiUrl: text(
    'has to be an address such as https://api.atlassian.com/ex/jira/<cloud id>',
  ).optional(),
  edition: z
    .enum(['cloud', 'data-center'], {
      error: 'has to be cloud or data-center',
    })
    .default('cloud'),
  auth,
  projects: texts('has to be a list of 1 to 100 projects such as [SHOP]').min(
    1,
    {
      error: 'has to be a list of 1 to 100 projects such as [SHOP]',
    },
  ),
  defects: defects.prefault({}),
  incidents: incidents.prefault({}),
  service: z
    .array(service, { error: SERVICE })
    .max(10, { error: SERVICE })
    .default([{ type: 'component' }, { type: 'label', prefix: 'service:' }]),
  dismissed: texts('has to be a list of resolutions').default([
    'Duplicate',
    'Cannot Reproduce',
    'Declined',
    'Invalid',
    'Not a Bug',
  ]),
  horizonDays: whole(DAYS, 1, 3_650).default(90),
  concurrency: whole(AT_ONCE, 1, 10).default(2),
  webhookSecret: z
    .union(
      [
        webhookSecret,
        z.array(webhookSecret, { error: SECRET }).max(5, { error: SECRET }),
      ],
      { error: SECRET },
    )
    .transform(value => [value].flat())
    .default([]),
});

/** The settings of one site as they are written. */
export type Settings = z.output<typeof settingsSchema>;
