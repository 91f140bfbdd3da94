import { InputError } from '@backstage/errors';
import type { ErrorRequestHandler, Request } from 'express';

interface ValidationItem {
  path: string;
  message: string;
}

const MAX_SENTENCES = 5;
const MAX_GIVEN = 60;

function given(req: Request, path: string): string | undefined {
  const steps = path.replace(/^\//, '').split(/[./]/).filter(Boolean);
  const [place, ...rest] = steps;
  const start: unknown = { body: req.body, query: req.query }[place];
  const value = rest.reduce<unknown>(
    (at, step) =>
      at !== null && typeof at === 'object'
        ? (at as Record<string, unknown>)[step]
        : undefined,
    start,
  );
  if (value === undefined) return undefined;
  const text = JSON.stringify(value) ?? String(value);
  return text.length > MAX_GIVEN
    ? `${text.slice(0, MAX_GIVEN)}… (${text.length} characters)`
    : text;
}

const PLACES: Record<string, string> = {
  query: 'query parameter ',
  headers: 'header ',
  params: 'path parameter ',
};

function fieldOf(path: string): string {
  const [place, ...rest] = path.replace(/^\//, '').split('/');
  if (rest.length === 0) return place === 'body' ? 'the request body' : place;
  return `${PLACES[place] ?? ''}${rest.join('.')}`;
}

function toSentence(req: Request, item: ValidationItem): string {
  const field = fieldOf(item.path);
  if (item.message.includes('required property')) return `${field} is missing`;
  const value = given(req, item.path);
  return `${field} ${item.message}${
    value === undefined ? '' : `, but ${value} was given`
  }`;
}

/**
 * Turns what the validator found into one InputError whose message is made of sentences for people.
 */
export function validationErrorHandler(): ErrorRequestHandler {
  return (error, req, _res, next) => {
    if (error?.type === 'entity.too.large') {
      next(
        new InputError(
          `The request is ${error.length} bytes long, at most ${error.limit} are accepted`,
        ),
      );
      return;
    }
    if (error?.type === 'entity.parse.failed') {
      next(new InputError(`The request body is not JSON: ${error.message}`));
      return;
    }
    const items: ValidationItem[] | undefined = error?.errors;
    if (!Array.isArray(items) || error.status >= 500) {
      next(error?.status === 415 ? new InputError(error.message) : error);
      return;
    }
    const shown = items.slice(0, MAX_SENTENCES).map(i => toSentence(req, i));
    const more = items.length - shown.length;
    next(
      new InputError(shown.join('; ') + (more > 0 ? `; and ${more} more` : '')),
    );
  };
}
