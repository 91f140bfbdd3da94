import { cursorText } from '@hone/backstage-plugin-metrics-node';
import { z } from 'zod';

/** What a cursor remembers at most; more alerts at once are one big incident. */
export const MAX_OPEN = 2_000;
export const MAX_GROUP = 1_000;

const openSchema = z.strictObject({
  id: z.string().min(1).max(200),
  monitor: z.number().int().positive(),
  group: z.string().max(MAX_GROUP),
  service: z.string().min(1).max(255),
  /** Epoch milliseconds. */
  begin: z.number().int().nonnegative(),
});

const cursorSchema = z.strictObject({
  version: z.literal(1),
  /** Incidents that were told and have not ended. */
  open: z.array(openSchema).max(MAX_OPEN),
});

/** An incident that was told and has not ended. */
export type OpenIncident = z.infer<typeof openSchema>;
export type Cursor = z.infer<typeof cursorSchema>;

const text = cursorText(cursorSchema);

export const formatCursor = text.format;

/** Where to go on; undefined when what was stored is no cursor of this connector. */
export function parseCursor(given: string | null): Cursor | undefined {
  return given === null ? { version: 1, open: [] } : text.parse(given);
}
