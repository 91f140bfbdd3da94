import { cursorText } from '@hone/backstage-plugin-metrics-node';
import { z } from 'zod';

/** Alerts that are followed until they end. */
export const MOST_OPEN = 1_000;

const instant = z.number().int().positive();

const cursorSchema = z.object({
  format: z.literal(1),
  open: z
    .array(
      z.object({
        id: z.string().max(200),
        service: z.string().min(1).max(255),
        startsAt: instant,
        url: z.string().max(1_000).optional(),
        /** When it was first not among those that fire; null while it is. */
        missedAt: instant.nullable(),
      }),
    )
    .max(MOST_OPEN),
});

/** The alerts that fired at the last reading. All instants are on Grafana's own clock, epoch milliseconds. */
export type AlertCursor = z.infer<typeof cursorSchema>;
export type OpenAlert = AlertCursor['open'][number];

export const { parse: parseCursor, format: formatCursor } =
  cursorText<AlertCursor>(cursorSchema);
