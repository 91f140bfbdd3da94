import { isError, ResponseError } from '@backstage/errors';

/** What an error tells about itself. */
export interface ErrorFacts {
  cause: string;
  requestId: string | null;
}

function readString(value: unknown, key: string): string | null {
  if (typeof value !== 'object' || value === null) return null;
  const found: unknown = Reflect.get(value, key);
  return typeof found === 'string' && found !== '' ? found : null;
}

/** Finds cause and request id in errors of the typed clients, of Backstage and of anything else. */
export function errorFacts(error: unknown): ErrorFacts {
  if (error instanceof ResponseError) {
    return {
      cause: error.cause?.message || error.message,
      requestId:
        error.response.headers?.get('x-request-id') ??
        readString(error.body.request, 'id'),
    };
  }
  const cause = isError(error) ? error.message : String(error);
  return { cause, requestId: readString(error, 'requestId') };
}
