import type { RequestHandler } from 'express';
import { requireStorableText } from './requireStorableText';

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
    requireStorableText(req.body, 'body');
    requireStorableText(req.query, 'query');
    requireStorableText(decoded(req.path), 'path');
    next();
  };
}
