/** As much as the server takes. */
const MOST_CLASSES = 10;

/** The classes in a text: lower case, once each, without what no class may be called. */
export function readDataClasses(text: string): string[] {
  const names = text
    .toLocaleLowerCase('en-US')
    .split(/[,\s]+/)
    .filter(name => /^[a-z0-9][a-z0-9-]{0,39}$/.test(name));
  return [...new Set(names)].slice(0, MOST_CLASSES);
}
