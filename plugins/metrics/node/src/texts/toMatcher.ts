/**
 * A test for whole texts, such as names of branches: `*` stands for any text, `?` for one UTF-16 unit, all else for
 * itself. A text passes when one of the patterns fits.
 *
 * @param patterns - from configuration, never from outside; none of them fits nothing
 * @param options.ignoreCase - whether upper and lower case are the same; by default they are not, as in git
 * @public
 */
export function toMatcher(
  patterns: readonly string[],
  options?: { ignoreCase?: boolean },
): (text: string) => boolean {
  const flags = options?.ignoreCase ? 'is' : 's';
  const expressions = patterns.map(pattern => {
    const source = pattern
      .replace(/[.+^${}()|[\]\\]/g, '\\$&')
      .replace(/\*+/g, '.*')
      .replace(/\?/g, '.');
    return new RegExp(`^${source}$`, flags);
  });
  return text => expressions.some(expression => expression.test(text));
}
