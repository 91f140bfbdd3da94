import {
  InputError,
  isError,
  ServiceUnavailableError,
} from '@backstage/errors';
import { redact } from '@hone/node';
import type { WarehouseConfig } from '../config/WarehouseConfig';

const LONGEST = 400;
/** SQLSTATE of a statement that was stopped, by its time limit for instance. */
const CANCELLED = '57014';
const NOT_ALLOWED = '42501';
/** Classes of SQLSTATE: data that do not fit, and names or types that are wrong. */
const AT_FAULT = ['22', '42'];
/** Wrong passwords, and databases that are not there. */
const REFUSED = ['28', '3D'];

function codeOf(error: unknown): string {
  const { code } = error as { code?: unknown };
  return typeof code === 'string' ? code : '';
}

/** What went wrong in PostgreSQL as what it means to a caller, in a sentence without secrets. */
export function postgresFailure(
  error: unknown,
  {
    title,
    settings,
    timeoutSeconds,
  }: Pick<WarehouseConfig, 'title' | 'settings' | 'timeoutSeconds'>,
  secrets: readonly string[],
): Error {
  const code = codeOf(error);
  const said = redact(
    isError(error) ? error.message : String(error),
    secrets,
  ).slice(0, LONGEST);
  if (code === CANCELLED) {
    return new ServiceUnavailableError(
      `${title} did not finish a statement within ${timeoutSeconds} seconds; an index on the unit and the time of both tables helps, or a longer timeoutSeconds of ${settings}`,
    );
  }
  if (code === NOT_ALLOWED) {
    return new ServiceUnavailableError(
      `The user of ${settings} may not read in ${title} what the metric needs: ${said}`,
    );
  }
  if (AT_FAULT.includes(code.slice(0, 2))) {
    return new InputError(`${title} refused the statement: ${said}`);
  }
  if (REFUSED.includes(code.slice(0, 2))) {
    return new ServiceUnavailableError(
      `${title} refused the connection; check connection of ${settings}: ${said}`,
    );
  }
  return new ServiceUnavailableError(`${title} does not answer: ${said}`);
}
