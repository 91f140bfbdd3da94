/**
 * The beginning of a text, never ending in half a character.
 *
 * @param length - the most UTF-16 units that are kept, as the limits of events count
 * @public
 */
export function cut(text: string, length: number): string {
  return text.slice(0, length).replace(/[\ud800-\udbff]$/, '');
}
