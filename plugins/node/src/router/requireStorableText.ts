import { InputError } from '@backstage/errors';

/** What is wrong with a text, or null. Databases store neither null characters nor halves of characters. */
function fault(text: string): string | null {
  if (text.includes('\u0000')) return 'null characters';
  return /\p{Surrogate}/u.test(text) ? 'halves of characters' : null;
}

/** The path of the first broken text and what is wrong with it, or null. */
function findBroken(
  value: unknown,
  path: string,
): { path: string; what: string } | null {
  if (typeof value === 'string') {
    const what = fault(value);
    return what ? { path, what } : null;
  }
  if (value === null || typeof value !== 'object') return null;
  for (const [key, part] of Object.entries(value)) {
    const what = fault(key);
    if (what) return { path, what };
    const found = findBroken(part, `${path}.${key}`);
    if (found) return found;
  }
  return null;
}

/**
 * Refuses text that no database stores, anywhere in a value.
 *
 * @param value - plain data of any depth
 * @param name - what the value is called towards whoever sent it
 * @throws InputError with the path of the first such text
 * @public
 */
export function requireStorableText(value: unknown, name: string): void {
  const found = findBroken(value, name);
  if (!found) return;
  throw new InputError(
    `${found.path} has to be text without ${found.what}, but one was given`,
  );
}
