/** A text as one value of a JQL query, whatever it holds. */
export function quote(text: string): string {
  return `"${text.replace(/[\\"]/g, '\\$&')}"`;
}

/** Values for the operator "in". */
export function quoteAll(texts: readonly string[]): string {
  return `(${texts.map(quote).join(', ')})`;
}
