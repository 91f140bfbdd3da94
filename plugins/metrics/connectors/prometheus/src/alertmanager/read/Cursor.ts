import { cursorText } from '@hone/backstage-plugin-metrics-node';
import { z } from 'zod';

/** Incidents that are open at once; the oldest. */
export const MOST_OPEN = 2_000;
/** Those that are gone, the newest; they may come back under the same name. */
const MOST_GONE = 1_000;
const KEEP_GONE_MS = 86_400_000;

const instant = z.number().int();

const rememberedSchema = z.object({
  fingerprint: z.string().max(100),
  startsAt: instant,
  service: z.string().max(255),
  url: z.string().max(1_000).optional(),
  /** How often reading has changed its mind about it. */
  turn: z.number().int().nonnegative(),
  /** When it is over unless Alertmanager is told again. */
  endsAt: instant.nullable(),
  /** When it was missed; null while it is open. */
  goneAt: instant.nullable(),
});

/** An incident that reading has told of. */
export type Remembered = z.infer<typeof rememberedSchema>;

const cursorSchema = z.object({
  format: z.literal(1),
  /** One of each fingerprint, in their order. */
  known: z.array(rememberedSchema).max(MOST_OPEN + MOST_GONE),
});

const { parse, format } = cursorText(cursorSchema);

/** What reading remembers, by fingerprint; undefined when the text is none of it. */
export function parseCursor(text: string): Map<string, Remembered> | undefined {
  const cursor = parse(text);
  return cursor && new Map(cursor.known.map(one => [one.fingerprint, one]));
}

/** The opaque form; the same memory has the same text. */
export function formatCursor(known: Map<string, Remembered>): string {
  const all = [...known.values()];
  const gone = all
    .filter(({ goneAt }) => goneAt !== null)
    .sort((a, b) => b.goneAt! - a.goneAt!)
    .slice(0, MOST_GONE);
  const open = all.filter(({ goneAt }) => goneAt === null);
  return format({
    format: 1,
    known: [...open, ...gone].sort((a, b) =>
      a.fingerprint < b.fingerprint ? -1 : 1,
    ),
  });
}

/** Whether it is still worth remembering. */
export function isFresh({ goneAt }: Remembered, at: number): boolean {
  return goneAt === null || at - goneAt <= KEEP_GONE_MS;
}
