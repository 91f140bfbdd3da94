import { createHmac } from 'node:crypto';

export const SECRET = "It's a Secret to Everybody";
export const SENT = Date.parse('2026-11-20T11:59:00Z');
export const sign = (body: string | Buffer, secret = SECRET) =>
  `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`;

/** A request as Jira sends it; signed with the secret above unless a signature is given. */
export function requestOf(body: unknown, signature?: string) {
  const bytes = Buffer.from(
    typeof body === 'string' ? body : JSON.stringify(body),
  );
  return {
    headers: {
      'x-hub-signature': signature ?? sign(bytes),
      'x-atlassian-webhook-identifier': '9d1b3c',
      'x-atlassian-webhook-flow': 'Primary',
    } as Record<string, string | undefined>,
    body: bytes,
    receivedAt: new Date(SENT + 1_000),
  };
}

export const payload = (issue: unknown, more: object = {}) => ({
  timestamp: SENT,
  webhookEvent: 'jira:issue_updated',
  issue_event_type_name: 'issue_generic',
  user: { accountId: '5b10a2844c20165700ede21g' },
  issue,
  changelog: {
    id: '1',
    items: [{ field: 'status', fromString: 'Open', toString: 'Done' }],
  },
  ...more,
});
