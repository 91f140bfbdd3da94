const lower = (text: string) => text.toLocaleLowerCase('en-US');

/**
 * Whether a name or an address of an author is a bot's: it holds one of the texts by which bots are known, upper and
 * lower case alike.
 *
 * @param author - such as `renovate[bot] <bot@example.com>`
 * @param bots - such as `[bot]`; none of them is empty
 * @public
 */
export function namesBot(author: string, bots: readonly string[]): boolean {
  const text = lower(author);
  return bots.some(bot => text.includes(lower(bot)));
}
