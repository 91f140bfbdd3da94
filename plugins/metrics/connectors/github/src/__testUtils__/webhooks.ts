import { createHmac } from 'node:crypto';
import { repositoryBody } from './bodies';
import type { FakeGithub } from './FakeGithub';

export const SECRET = "It's a Secret to Everybody";

/** A request as GitHub signs it. */
export function signed(
  event: string,
  body: string | object,
  secret = SECRET,
): {
  headers: Record<string, string | undefined>;
  body: Buffer;
  receivedAt: Date;
} {
  const bytes = Buffer.from(
    typeof body === 'string' ? body : JSON.stringify(body),
  );
  return {
    headers: {
      'x-github-event': event,
      'x-github-delivery': '72d3162e-cc78-11e3-81ab-4c9367dc0958',
      'x-hub-signature-256': `sha256=${createHmac('sha256', secret)
        .update(bytes)
        .digest('hex')}`,
    },
    body: bytes,
    receivedAt: new Date(0),
  };
}

/** A payload with parts that the fake also answers with, such as a deployment. */
export function payloadOf(
  github: FakeGithub,
  parts: Record<string, string>,
  more: object = {},
): object {
  const entries = Object.entries(parts).map(([name, path]) => {
    const { body } = github.handle({
      method: 'GET',
      path: `/repos/acme/cart/${path}`,
      query: new URLSearchParams(),
      headers: { authorization: 'Bearer valid-token' },
      body: undefined,
    });
    return [name, Array.isArray(body) ? body[0] : body];
  });
  return {
    action: 'created',
    ...Object.fromEntries(entries),
    repository: { ...repositoryBody('acme/cart'), default_branch: 'main' },
    ...more,
  };
}
