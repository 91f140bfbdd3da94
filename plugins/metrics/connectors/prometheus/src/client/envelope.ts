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

export const matrixSchema = success(
  z.object({
    resultType: z.literal('matrix'),
    result: z.array(
      z.object({ metric: labels, values: z.array(sample).default([]) }),
    ),
  }),
);

export const instantSchema = success(
  z.discriminatedUnion('resultType', [
    z.object({
      resultType: z.literal('vector'),
      result: z.array(
        z.object({
          metric: labels,
          // Native histograms have no value.
          value: sample.optional(),
        }),
      ),
    }),
    z.object({ resultType: z.literal('scalar'), result: sample }),
    z.object({ resultType: z.literal('string'), result: sample }),
    z.object({ resultType: z.literal('matrix'), result: z.array(z.unknown()) }),
  ]),
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
