const NEXT = /<([^>]+)>\s*;[^,]*\brel="?next"?/;

/** The address of the next page, from a Link header. */
export function nextPage(link: string | null): string | undefined {
  return NEXT.exec(link ?? '')?.[1];
}
