import { z } from 'zod';
import { isName, NAME } from '../query/names';

const LONGEST_TEXT = 255;
const MANY = 20;

const ID = 'has to be made of lower-case letters, digits and dashes';
const CLIENT = 'has to be postgresql or duckdb';
const COLUMN = `has to be the name of a column ${NAME}`;
const TABLE = `has to be a list of one to three names such as [analytics, exposures], each ${NAME}`;
const TIMEOUT = 'has to be a whole number of seconds from 1 to 300';
const EXPOSURES = 'has to be a list of 1 to 20 logs of exposures, each with id';
const SELECTOR =
  'has to name a column for each key of an arm beside variant, such as { experiment: experiment_key }';
const CONNECTION =
  'has to hold connectionString, or host, user, password and database; port and ssl if you like';
const FILE = 'has to hold file, the path of a database';
const SSL = 'has to be true, false or an object with ca';
const PORT = 'has to be a whole number from 1 to 65535';
const SET = 'has to be a text that is not empty';

const text = (error: string) =>
  z.string({ error }).min(1, { error }).max(LONGEST_TEXT, { error });

const name = (error: string) => z.string({ error }).refine(isName, { error });

const id = z
  .string({ error: ID })
  .regex(/^[a-z0-9][a-z0-9-]{0,49}$/, { error: ID });

const exposures = z.strictObject(
  {
    id,
    table: z
      .array(name(TABLE), { error: TABLE })
      .min(1, { error: TABLE })
      .max(3, { error: TABLE }),
    unit: name(COLUMN),
    time: name(COLUMN),
    variant: name(COLUMN),
    selector: z
      .record(
        z.string().regex(/^[A-Za-z_][\w.-]{0,62}$/, { error: SELECTOR }),
        name(COLUMN),
        { error: SELECTOR },
      )
      .refine(
        columns =>
          !Object.hasOwn(columns, 'variant') &&
          Object.keys(columns).length <= 9,
        { error: SELECTOR },
      )
      .default({}),
  },
  { error: EXPOSURES },
);

const common = {
  id,
  title: text('has to be a text').optional(),
  timeoutSeconds: z
    .number({ error: TIMEOUT })
    .int({ error: TIMEOUT })
    .min(1, { error: TIMEOUT })
    .max(300, { error: TIMEOUT })
    .default(10),
  exposures: z
    .array(exposures, { error: EXPOSURES })
    .min(1, { error: EXPOSURES })
    .max(MANY, { error: EXPOSURES })
    .refine(all => new Set(all.map(one => one.id)).size === all.length, {
      error: 'has to give each log of exposures an id of its own',
    }),
};

const long = z.string({ error: SET }).min(1, { error: SET }).max(10_000, {
  error: SET,
});

const postgresConnection = z.union(
  [
    z.strictObject({ connectionString: long }),
    z.strictObject({
      host: text(SET),
      port: z
        .number({ error: PORT })
        .int({ error: PORT })
        .min(1, { error: PORT })
        .max(65_535, { error: PORT })
        .default(5432),
      user: text(SET),
      password: long.optional(),
      database: text(SET),
      ssl: z
        .union([z.boolean(), z.strictObject({ ca: long })], { error: SSL })
        .default(false),
    }),
  ],
  { error: CONNECTION },
);

/** The settings of one warehouse; each error is the end of a sentence that begins with the field. */
export const settingsSchema = z.discriminatedUnion(
  'client',
  [
    z.strictObject({
      ...common,
      client: z.literal('postgresql'),
      connection: postgresConnection,
    }),
    z.strictObject({
      ...common,
      client: z.literal('duckdb'),
      connection: z.strictObject({ file: long }, { error: FILE }),
    }),
  ],
  { error: CLIENT },
);
