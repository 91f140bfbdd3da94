import { z } from 'zod';

/** A unit as Datadog describes it; scale_factor counts in the family's base unit, seconds for `time`. */
const unitSchema = z.object({
  family: z.string().nullish(),
  name: z.string().nullish(),
  scale_factor: z.number().nullish(),
});

export type Unit = z.infer<typeof unitSchema>;

/** A numerator and its divisor; null without a unit. */
const unitsSchema = z.array(unitSchema.nullable()).nullish().catch(null);

export const timeseriesSchema = z.object({
  errors: z.string().nullish().catch(null),
  data: z.object({
    attributes: z.object({
      series: z.array(
        z.object({
          group_tags: z.array(z.string()).nullish().catch(null),
          query_index: z.number().int().nonnegative().default(0),
          unit: unitsSchema,
        }),
      ),
      times: z.array(z.number()),
      values: z.array(z.array(z.number().nullable())),
    }),
  }),
});

export type Timeseries = z.infer<typeof timeseriesSchema>;

export const scalarSchema = z.object({
  errors: z.string().nullish().catch(null),
  data: z.object({
    attributes: z.object({
      columns: z.array(
        z.object({
          name: z.string().default(''),
          type: z.string().default('number'),
          values: z.array(z.unknown()).default([]),
        }),
      ),
    }),
  }),
});

export const v1QuerySchema = z.object({
  status: z.string(),
  error: z.string().nullish().catch(null),
});

export const metricNamesSchema = z.object({
  metrics: z.array(z.string()).default([]),
});

export const validSchema = z.object({ valid: z.boolean() });

export const foundEventsSchema = z.object({
  data: z
    .array(
      z.object({
        attributes: z.object({
          tags: z.array(z.string()).nullish().catch(null),
        }),
      }),
    )
    .default([]),
});

export const deploymentSchema = z.object({
  data: z.object({ id: z.string().min(1).max(400) }),
});

const instant = z.number().int().nonnegative().nullish().catch(null);

const groupSchema = z.object({
  status: z.string().nullish().catch(null),
  last_triggered_ts: instant,
  last_resolved_ts: instant,
  last_nodata_ts: instant,
});

export const monitorSchema = z.object({
  id: z.number().int().positive(),
  priority: z.number().int().nullish().catch(null),
  tags: z.array(z.string()).nullish().catch(null),
  state: z
    .object({ groups: z.record(z.string(), groupSchema).nullish().catch(null) })
    .nullish()
    .catch(null),
});

/** Seconds since 1970, as groups tell their times. */
export type GroupState = z.infer<typeof groupSchema>;
export type Monitor = z.infer<typeof monitorSchema>;

export const monitorsSchema = z.array(z.unknown());
