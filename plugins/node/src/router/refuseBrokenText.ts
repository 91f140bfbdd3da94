import { InputError } from '@backstage/errors';
import type { RequestHandler } from 'express';

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

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/**
 * Refuses text that cannot be stored before anything looks at it.
 */
export function refuseBrokenText(): RequestHandler {
  return (req, _res, next) => {
    const found =
      findBroken(req.body, 'body') ??
      findBroken(req.query, 'query') ??
      findBroken(decoded(req.path), 'path');
    next(
      found
        ? new InputError(
            `${found.path} has to be text without ${found.what}, but one was given`,
          )
        : undefined,
    );
  };
}
