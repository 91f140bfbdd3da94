import { z } from 'zod';

/** What is of another type than described counts as missing: one odd field must not hide a run. */
const text = z.string().optional().catch(undefined);
const count = z.number().int().optional().catch(undefined);

/** Before this an instant stands for "none", as in 0001-01-01T00:00:00. */
const EARLIEST = Date.UTC(1972, 0, 1);
const ZONE = /(?:Z|[+-]\d\d:?\d\d)$/;

/** An instant in epoch milliseconds; undefined when it is missing or stands for none. Without a zone it is UTC. */
export function readInstant(value: unknown): number | undefined {
  if (typeof value !== 'string') return undefined;
  const at = Date.parse(ZONE.test(value) ? value : `${value}Z`);
  return at >= EARLIEST ? at : undefined;
}

const instant = z.unknown().optional().transform(readInstant);
const web = z
  .object({ web: z.object({ href: text }).optional().catch(undefined) })
  .optional()
  .catch(undefined);
const definition = z
  .object({ id: count, name: text })
  .optional()
  .catch(undefined);

/** A list as the REST API wraps it. */
export const listSchema = z.object({ value: z.array(z.unknown()) });

const repository = z
  .object({ id: text, type: text, name: text, url: text })
  .optional()
  .catch(undefined);

/** A run of a pipeline, which the API calls a build. */
export const runSchema = z.object({
  id: z.number().int().positive(),
  status: text,
  result: text,
  reason: text,
  queueTime: instant,
  startTime: instant,
  finishTime: instant,
  lastChangedDate: instant,
  sourceBranch: text,
  sourceVersion: text,
  definition,
  repository,
  _links: web,
});
export type Run = z.output<typeof runSchema>;

/** A pipeline, which the API calls a definition. */
export const pipelineSchema = z.object({
  id: z.number().int().positive(),
  name: z.string(),
});
export type Pipeline = z.output<typeof pipelineSchema>;

const attemptSchema = z.object({
  attempt: count,
  recordId: text,
  timelineId: text,
});

const recordSchema = z.object({
  id: text,
  type: text,
  name: text,
  identifier: text,
  state: text,
  result: text,
  attempt: count,
  startTime: instant,
  finishTime: instant,
  previousAttempts: z.array(attemptSchema).optional().catch(undefined),
});
export type TimelineRecord = z.output<typeof recordSchema>;

/** What happened in a run, its stages among it. */
export const timelineSchema = z.object({
  records: z.array(z.unknown()).transform(records =>
    records.flatMap(record => {
      const parsed = recordSchema.safeParse(record);
      return parsed.success ? [parsed.data] : [];
    }),
  ),
});

/** A commit that a run brought. */
export const changeSchema = z.object({ id: z.string() });

const person = z
  .object({ name: text, email: text, date: instant })
  .optional()
  .catch(undefined);

/** A commit of a repository that Azure hosts. */
export const commitSchema = z.object({
  commitId: z.string(),
  parents: z.array(z.string()),
  author: person,
  committer: person,
  comment: text,
  remoteUrl: text,
});
export type Commit = z.output<typeof commitSchema>;

/** A repository that Azure hosts. */
export const repositorySchema = z.object({
  name: z.string(),
  project: z.object({ name: z.string() }),
});

/** A subscription of service hooks. */
export const subscriptionSchema = z.object({
  eventType: text,
  status: text,
  consumerInputs: z.object({ url: text }).optional().catch(undefined),
});
export type Subscription = z.output<typeof subscriptionSchema>;
