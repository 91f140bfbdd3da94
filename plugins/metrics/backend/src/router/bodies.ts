import { InputError } from '@backstage/errors';
import express, { type RequestHandler } from 'express';

/** Largest body: 20,000 observations take about 4 MB. */
export const BODY_LIMIT = '10mb';

const MAX_ITEMS = 20_000;
const NDJSON = 'application/x-ndjson';

function parseLines(text: string): unknown[] {
  const lines = text.split('\n');
  const items: unknown[] = [];
  lines.forEach((line, index) => {
    if (line.trim() === '') return;
    try {
      items.push(JSON.parse(line));
    } catch {
      throw new InputError(
        `Line ${index + 1} has to be one JSON object, but ${line
          .trim()
          .slice(0, 60)} was given`,
      );
    }
    if (items.length > MAX_ITEMS) {
      throw new InputError(
        `At most ${MAX_ITEMS} lines are accepted in a request, but more were given; send several requests`,
      );
    }
  });
  return items;
}

/** Turns NDJSON into the JSON body that it stands for, so that one contract checks both. */
function ndjsonToJson(): RequestHandler {
  return (req, _res, next) => {
    if (!req.is(NDJSON)) {
      next();
      return;
    }
    const text = typeof req.body === 'string' ? req.body : '';
    req.body = { source: req.query.source, items: parseLines(text) };
    req.headers['content-type'] = 'application/json';
    next();
  };
}

/** What reads request bodies before the contract checks them. */
export function bodies(): RequestHandler[] {
  return [express.text({ type: NDJSON, limit: BODY_LIMIT }), ndjsonToJson()];
}
