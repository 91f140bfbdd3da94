/** What the wizard begins with, as its address says it. */
export type Start =
  | { kind: 'blank' }
  | { kind: 'draft'; key: string }
  | { kind: 'follow-up'; key: string }
  | { kind: 'idea'; key: string }
  | { kind: 'learning'; key: string }
  | { kind: 'template'; id: string };

/** Reads `?draft=EXP-012` and `?from=EXP-013`, `idea:IDEA-17`, `learning:LRN-3` or `template:quarantine-flaky-tests`. */
export function startOf(url: {
  draft: string | null;
  from: string | null;
}): Start {
  if (url.draft) return { kind: 'draft', key: url.draft };
  if (!url.from) return { kind: 'blank' };
  const [, kind, rest] = /^(idea|learning|template):(.+)$/.exec(url.from) ?? [];
  if (kind === 'idea' || kind === 'learning') {
    return { kind, key: rest.toLocaleUpperCase('en-US') };
  }
  if (kind === 'template') return { kind, id: rest };
  return { kind: 'follow-up', key: url.from };
}
