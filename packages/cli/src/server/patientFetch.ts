import { retryAfterMs } from '@hone/common';
import { EXIT, Failure } from '../Failure';
import { plainText } from '../plainText';
import type { World } from '../world';
import { readBounded } from './readBounded';

const TIMEOUT_MS = 60_000;
const ATTEMPTS = 6;
const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 15_000;
/** A pipeline does not wait longer than this for a server, all attempts together. */
const PATIENCE_MS = 180_000;

type Answer = { response: Response } | { failure: string };

function mayRecover({ status }: Response): boolean {
  return status === 429 || status >= 500;
}

/** Connection errors of fetch say what happened only in their cause. */
function reasonOf(error: unknown): string {
  const { cause = error } = Object(error) as { cause?: unknown };
  const { name, message, code } = Object(cause) as {
    name?: string;
    message?: string;
    code?: string;
  };
  if (name === 'TimeoutError') {
    return `there was no answer within ${TIMEOUT_MS / 1_000} seconds`;
  }
  return plainText(message || code || String(cause));
}

async function send(
  world: Pick<World, 'fetch'>,
  url: string,
  init: RequestInit,
): Promise<Answer> {
  try {
    const response = await world.fetch(url, {
      ...init,
      redirect: 'manual',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    return { response: await readBounded(response) };
  } catch (error) {
    if (error instanceof Failure) throw error;
    return { failure: reasonOf(error) };
  }
}

function refuseRedirect(response: Response): void {
  if (response.status >= 300 && response.status < 400) {
    throw new Failure(
      EXIT.refused,
      `The server sends requests elsewhere (${response.status}, ${plainText(
        response.headers.get('location') ?? 'without an address',
      )}); set HONE_URL to the address that answers.`,
    );
  }
}

/**
 * A `fetch` for requests that may be sent again: it waits for a server that is busy or not there, as long as the server
 * asks or with growing, random pauses. It does not follow redirects, which would carry the token elsewhere.
 *
 * @throws Failure when the server was not reached in time; its last answer is returned if there was one
 */
export function patientFetch(
  world: Pick<World, 'fetch' | 'now' | 'sleep' | 'random' | 'complain'>,
): typeof fetch {
  return async (input, init = {}) => {
    const began = world.now().getTime();
    for (let attempt = 1; ; attempt += 1) {
      const answer = await send(world, String(input), init);
      if ('response' in answer) refuseRedirect(answer.response);
      if ('response' in answer && !mayRecover(answer.response)) {
        return answer.response;
      }
      const asked =
        'response' in answer
          ? retryAfterMs(
              answer.response.headers.get('retry-after'),
              world.now().getTime(),
            )
          : undefined;
      const pause =
        asked ??
        world.random() *
          Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** (attempt - 1));
      const waited = world.now().getTime() - began;
      if (attempt === ATTEMPTS || waited + pause > PATIENCE_MS) {
        if ('response' in answer) return answer.response;
        throw new Failure(
          EXIT.unreachable,
          `The server was not reached: ${answer.failure}. Tried ${attempt} times.`,
        );
      }
      const why =
        'response' in answer
          ? `the server answered ${answer.response.status}`
          : answer.failure;
      world.complain(
        `Trying again in ${(pause / 1_000).toFixed(1)} s: ${why}.`,
      );
      await world.sleep(pause);
    }
  };
}
