const LONGEST_URL = 1_000;
const ADDRESS = /^https?:\/\/\S+$/;

/**
 * An address that an event may have: http or https, without white space, of at most 1,000 UTF-16 units.
 *
 * @returns undefined for anything else, so that an odd address costs the link and not the event
 * @public
 */
export function toUrl(text: string | null | undefined): string | undefined {
  if (!text || text.length > LONGEST_URL) return undefined;
  return ADDRESS.test(text) ? text : undefined;
}
