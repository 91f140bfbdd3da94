import { z } from 'zod';

const field = z.object({
  name: z.string().catch(''),
  type: z.string().optional().catch(undefined),
  labels: z.record(z.string(), z.string()).nullish().catch(null),
  typeInfo: z
    .object({ frame: z.string().catch('') })
    .nullish()
    .catch(null),
});

const notice = z.object({
  severity: z.string().catch(''),
  text: z.string().catch(''),
});

const frame = z.object({
  schema: z.object({
    name: z.string().nullish().catch(null),
    meta: z
      .object({ notices: z.array(notice).nullish().catch(null) })
      .nullish()
      .catch(null),
    fields: z.array(field).nullish(),
  }),
  data: z.object({
    /** One list per field. NaN and infinite values are null here, and named in a list of their own. */
    values: z.array(z.array(z.unknown())).nullish(),
  }),
});

/** One answer of a data source: data frames, or an error. */
const resultSchema = z.object({
  status: z.number().nullish().catch(null),
  error: z.string().nullish().catch(null),
  frames: z.array(frame).nullish(),
});

/** An answer to /api/ds/query. */
export const answerSchema = z.object({
  results: z.record(z.string(), resultSchema),
});

export type Frame = z.output<typeof frame>;
export type Field = z.output<typeof field>;
export type Result = z.output<typeof resultSchema>;
