import { z } from 'zod';

const labels = z.record(z.string(), z.string());
/** Seconds and the value as a text, because JSON has no NaN. */
const sample = z.tuple([z.number(), z.string()]);

const success = <T extends z.ZodType>(data: T) =>
  z.object({
    status: z.literal('success'),
    data,
    warnings: z.array(z.string()).optional(),
    infos: z.array(z.string()).optional(),
  });

export const failureSchema = z.object({
  status: z.literal('error'),
  errorType: z.string().default('unknown'),
  error: z.string().default('no reason was given'),
});

/** What a query cost; other servers than Prometheus may not say. */
const queryStats = z
  .object({
    samples: z.object({ totalQueryableSamples: z.number() }).optional(),
  })
  .optional()
  .catch(undefined);

export const matrixSchema = success(
  z.object({
    resultType: z.literal('matrix'),
    result: z.array(
      z.object({
        metric: labels,
        values: z.array(sample).default([]),
        // Native histograms instead of numbers.
        histograms: z.array(z.unknown()).default([]),
      }),
    ),
    stats: queryStats,
  }),
);

export const instantSchema = success(
  z.discriminatedUnion('resultType', [
    z.object({
      resultType: z.literal('vector'),
      result: z.array(
        z.object({
          metric: labels,
          value: sample.optional(),
          // A native histogram instead of a value.
          histogram: z.unknown().optional(),
        }),
      ),
    }),
    z.object({ resultType: z.literal('scalar'), result: sample }),
    z.object({ resultType: z.literal('string'), result: sample }),
    z.object({ resultType: z.literal('matrix'), result: z.array(z.unknown()) }),
  ]),
);

export const exemplarsSchema = success(
  z
    .array(
      z.object({
        seriesLabels: labels.default({}),
        exemplars: z
          .array(
            z.object({
              labels: labels.default({}),
              value: z.string(),
              timestamp: z.number(),
            }),
          )
          .default([]),
      }),
    )
    // Without any, some servers answer null.
    .nullable(),
);

export const textsSchema = success(z.array(z.string()));
export const textSchema = success(z.string());
export const buildInfoSchema = success(
  z.object({ version: z.string().default('') }),
);
export const configSchema = success(z.object({ yaml: z.string().default('') }));

export type Labels = z.infer<typeof labels>;
export type Sample = z.infer<typeof sample>;
export type MatrixSeries = z.infer<
  typeof matrixSchema
>['data']['result'][number];

/** A sample's value, or null for what is no finite number. */
export function toNumber([, text]: Sample): number | null {
  const value = text.trim() === '' ? NaN : Number(text);
  return Number.isFinite(value) ? value : null;
}
