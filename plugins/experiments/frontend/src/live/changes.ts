/** What changed on the server, by key. */
export interface Changes {
  experiments: ReadonlySet<string>;
  ideas: ReadonlySet<string>;
}

/** A signal that something changed. */
export interface ChangeMessage {
  kind: 'experiment' | 'idea';
  key: string;
}

/** Reads a signal; null for one of another form, for instance of a newer backend. */
export function readChange(message: unknown): ChangeMessage | null {
  if (typeof message !== 'object' || message === null) return null;
  const { kind, key } = message as Record<string, unknown>;
  if (kind !== 'experiment' && kind !== 'idea') return null;
  return typeof key === 'string' ? { kind, key } : null;
}

/** Parts of an experiment that never change once they are stored. */
const STORED = ['analysis', 'values'];

/** Whether an answer in the query cache may look different after some changes. */
export function isTouched(
  queryKey: readonly unknown[],
  { experiments, ideas }: Changes,
): boolean {
  const [root, part, ...rest] = queryKey;
  if (root !== 'experiments') return false;
  switch (part) {
    case 'one':
      return (
        experiments.has(String(rest[0])) && !STORED.includes(String(rest[1]))
      );
    case 'ideas':
      return rest[0] === 'one' ? ideas.has(String(rest[1])) : ideas.size > 0;
    case 'summary':
      return experiments.size > 0 || ideas.size > 0;
    default:
      return experiments.size > 0;
  }
}
