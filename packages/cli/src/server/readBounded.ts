import { EXIT, Failure } from '../Failure';

/** Answers are receipts and short lists. */
const MAX_BYTES = 5_000_000;

/**
 * The response with all of its body, so that a connection that breaks off is noticed while it can be tried again.
 *
 * @throws Failure when it is larger than any answer
 */
export async function readBounded(response: Response): Promise<Response> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of response.body ?? []) {
    size += part.length;
    if (size > MAX_BYTES) {
      throw new Failure(
        EXIT.refused,
        `The server's answer is larger than ${MAX_BYTES} bytes; is HONE_URL the address of the portal?`,
      );
    }
    parts.push(part);
  }
  const { status, statusText, headers } = response;
  // These statuses must not have a body.
  const body = [204, 205, 304].includes(status) ? null : Buffer.concat(parts);
  return new Response(body, { status, statusText, headers });
}
