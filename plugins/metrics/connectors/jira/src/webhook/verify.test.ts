import type { DeliveryWebhook } from '@hone/backstage-plugin-metrics-node';
import { FakeJira } from '../__testUtils__/FakeJira';
import { sourceOf } from '../__testUtils__/reading';
import {
  payload,
  requestOf,
  SECRET,
  SENT,
  sign,
} from '../__testUtils__/webhooks';

/** Published by Atlassian for the secret above. */
const VECTOR = {
  body: 'Hello World!',
  signature:
    'sha256=a4771c39fbe90f317c7824e83ddef3caae9cb3d976c214ace1f2937e133263c9',
};

const bound = (webhook: DeliveryWebhook) => ({
  verify: webhook.verify.bind(webhook),
});

describe('the webhook', () => {
  let jira: FakeJira;

  beforeAll(async () => {
    jira = await FakeJira.start(null);
  });
  afterAll(() => jira.stop());

  const webhookOf = (settings: object = {}): DeliveryWebhook =>
    sourceOf(jira, { webhookSecret: SECRET, ...settings }).source.webhook!;

  describe('checks who sent it', () => {
    it('takes the published vector, and only it', () => {
      const { verify } = bound(webhookOf());
      expect(verify(requestOf(VECTOR.body, VECTOR.signature))).toEqual({
        sentAt: null,
      });
      const wrong = [
        requestOf('Hello World?', VECTOR.signature),
        requestOf(VECTOR.body, VECTOR.signature.replace('sha256=', '')),
        requestOf(VECTOR.body, VECTOR.signature.slice(0, -1)),
        requestOf(VECTOR.body, `${VECTOR.signature}0`),
        requestOf(VECTOR.body, VECTOR.signature.replace('sha256', 'sha1')),
        requestOf(VECTOR.body, sign(VECTOR.body, 'another secret')),
        requestOf(VECTOR.body, ''),
      ];
      for (const request of wrong) {
        expect(() => verify(request)).toThrow(
          expect.objectContaining({ name: 'AuthenticationError' }),
        );
      }
      const bare = requestOf(VECTOR.body);
      expect(() => verify({ ...bare, headers: {} })).toThrow(
        'The signature is missing',
      );
    });

    it('takes two secrets while they are changed, and tells when it was sent', () => {
      const { verify } = bound(
        webhookOf({ webhookSecret: ['the-new-secret-16', SECRET] }),
      );
      const body = JSON.stringify(payload({ id: '10002' }));
      for (const secret of ['the-new-secret-16', SECRET]) {
        expect(verify(requestOf(body, sign(body, secret)))).toEqual({
          sentAt: new Date(SENT),
        });
      }
      expect(() =>
        verify(requestOf(body, sign(body, 'the-old-secret-16'))),
      ).toThrow('does not belong');
    });

    it.each([null, 'now', 1e300, -1, 0.5])(
      'does not know when it was sent by %j',
      timestamp => {
        const { verify } = bound(webhookOf());
        expect(verify(requestOf({ webhookEvent: 'x', timestamp }))).toEqual({
          sentAt: null,
        });
      },
    );

    it('is there only with a secret, and answers what Jira repeats with 200', () => {
      expect(sourceOf(jira).source.webhook).toBeUndefined();
      expect(webhookOf().repeatedStatus).toBe(200);
    });
  });
});
