/** The API takes this many characters. */
export const MAX_TEXT = 1_000_000;

/** The text of a chosen file; null where it is larger than the API takes. */
export async function readDefinitionFile(file: Blob): Promise<string | null> {
  // UTF-8 takes at most three bytes for what counts as one character here, so this cannot fit.
  if (file.size > 3 * MAX_TEXT) return null;
  const text = await file.text();
  return text.length > MAX_TEXT ? null : text;
}
