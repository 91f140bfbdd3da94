/**
 * What is needed of a schema, such as one of zod.
 *
 * @public
 */
export interface CursorSchema<Cursor> {
  safeParse(value: unknown): { success: boolean; data?: Cursor };
  parse(value: unknown): Cursor;
}

/**
 * The opaque text of a connector's cursor, and back.
 *
 * @public
 */
export function cursorText<Cursor>(schema: CursorSchema<Cursor>): {
  /** Undefined when it is none of this connector's. */
  parse(text: string): Cursor | undefined;
  /** The same position has the same text. Throws for what the schema does not know. */
  format(cursor: Cursor): string;
} {
  return {
    parse(text) {
      try {
        const parsed = schema.safeParse(JSON.parse(text));
        return parsed.success ? parsed.data : undefined;
      } catch {
        return undefined;
      }
    },
    format: cursor => JSON.stringify(schema.parse(cursor)),
  };
}
