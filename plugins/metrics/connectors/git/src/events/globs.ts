/** A test for whole names: * stands for any text, ? for one character. */
export function toMatcher(globs: readonly string[]): (name: string) => boolean {
  const patterns = globs.map(glob => {
    const source = glob
      .replace(/[.+^${}()|[\]\\]/g, '\\$&')
      .replace(/\*+/g, '.*')
      .replace(/\?/g, '.');
    return new RegExp(`^${source}$`, 's');
  });
  return name => patterns.some(pattern => pattern.test(name));
}
