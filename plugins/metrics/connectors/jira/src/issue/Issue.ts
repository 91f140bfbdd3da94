import { z } from 'zod';
import { parseInstant } from './instant';

const text = z.string().catch('');
/** What issues point to; some have a key, some a name. */
const reference = z.object({
  id: z.union([z.string(), z.number().transform(String)]).catch(''),
  key: text,
  name: text,
});

const instant = z.unknown().transform((value, context) => {
  const parsed = parseInstant(value);
  if (parsed !== undefined) return parsed;
  context.addIssue({
    code: 'custom',
    message: 'is no instant such as 2026-11-02T09:00:00.000+0100',
  });
  return z.NEVER;
});

/** A list without those of its parts that are not understood. */
function partsLike<T extends z.ZodType>(schema: T) {
  return z
    .array(z.unknown())
    .catch([])
    .transform(parts =>
      parts.flatMap(part => {
        const parsed = schema.safeParse(part);
        return parsed.success ? [parsed.data] : [];
      }),
    );
}

const id = z
  .union([z.string(), z.number().transform(String)])
  .refine(value => /^\d{1,15}$/.test(value), { error: 'is no number' });

const linked = z.object({
  id,
  key: text,
  fields: z.object({ issuetype: reference.nullish().catch(null) }).nullish(),
});

const link = z.object({
  type: z.object({ inward: text, outward: text }),
  inwardIssue: linked.nullish().catch(null),
  outwardIssue: linked.nullish().catch(null),
});

const issueSchema = z.object({
  id,
  key: z.string().min(1),
  // Custom fields stay as they are.
  fields: z.looseObject({
    created: instant,
    updated: instant,
    project: reference,
    issuetype: reference,
    resolution: reference.nullish().catch(null),
    resolutiondate: instant.nullish().catch(null),
    status: z
      .object({ statusCategory: z.object({ key: text }) })
      .nullish()
      .catch(null),
    statuscategorychangedate: instant.nullish().catch(null),
    components: partsLike(reference),
    labels: partsLike(z.string()),
    issuelinks: partsLike(link),
  }),
});

/** Another issue that an issue points to. */
export type LinkedIssue = z.output<typeof linked>;
/** The id, key or name of a project, a type, a resolution. */
export type Reference = z.output<typeof reference>;
/** An issue with the fields that the connector knows; instants are epoch milliseconds. */
export type Issue = z.output<typeof issueSchema>;

/** The fields that are asked for, besides those of the configuration. */
export const KNOWN_FIELDS = Object.keys(issueSchema.shape.fields.shape);

/** An issue that cannot be understood, and why. */
export interface Unreadable {
  /** As it was given, empty when there was none. */
  id: string;
  because: string;
}

const name = z.object({ id: z.union([z.string(), z.number()]) });

/** Reads an issue, leniently: only what no event can do without is needed. */
export function parseIssue(
  given: unknown,
): { issue: Issue } | { unreadable: Unreadable } {
  const parsed = issueSchema.safeParse(given);
  if (parsed.success) return { issue: parsed.data };
  const [first] = parsed.error.issues;
  const named = name.safeParse(given);
  return {
    unreadable: {
      id: named.success ? String(named.data.id).slice(0, 40) : '',
      because: `its ${first.path.join('.') || 'content'} ${
        first.code === 'custom' ? first.message : 'is missing or malformed'
      }`,
    },
  };
}

/** Whether something is meant by an id, a key or a name of a list; case does not matter. */
export function isAmong(
  { id: own, key, name: called }: Reference,
  list: readonly string[],
): boolean {
  const given = list.map(one => one.toLocaleLowerCase('en-US'));
  return [own, key, called].some(
    one => one !== '' && given.includes(one.toLocaleLowerCase('en-US')),
  );
}

/** The other ends of links that read so from this issue, such as "duplicates", in the order of their creation. */
export function linkedBy(issue: Issue, phrase: string): LinkedIssue[] {
  const wanted = phrase.toLocaleLowerCase('en-US');
  const reads = (given: string) => given.toLocaleLowerCase('en-US') === wanted;
  return issue.fields.issuelinks
    .flatMap(({ type, inwardIssue, outwardIssue }) => [
      ...(inwardIssue && reads(type.inward) ? [inwardIssue] : []),
      ...(outwardIssue && reads(type.outward) ? [outwardIssue] : []),
    ])
    .sort((a, b) => Number(a.id) - Number(b.id));
}
