import { InputError } from '@backstage/errors';
import type { DeliveryEvent } from '@hone/backstage-plugin-metrics-common';
import type { DeliverySource } from '@hone/backstage-plugin-metrics-node';
import { verifySignature } from '@hone/node';
import { createHmac } from 'node:crypto';
import type { Knex } from 'knex';
import { migrated, testDatabases } from '../__testUtils__/databases';
import { startMetrics, type TestMetrics } from '../__testUtils__/startMetrics';

jest.setTimeout(120_000);

const SECRETS = ['new secret', 'old secret'];
const databases = testDatabases();

/** Tells deployments as they are, signed as GitHub does. */
const tracker: DeliverySource = {
  id: 'tracker',
  kind: 'tracker',
  title: 'Tracker',
  async *read() {
    // Only its webhook tells anything here.
  },
  webhook: {
    requiredHeaders: ['x-signature'],
    verify({ headers, body }) {
      verifySignature({
        given: headers['x-signature'],
        signed: [body],
        secrets: SECRETS,
        encoding: 'hex',
      });
      const { sentAt } = JSON.parse(body.toString('utf8'));
      return { sentAt: sentAt ? new Date(sentAt) : null };
    },
    async read({ body }): Promise<DeliveryEvent[]> {
      const { items } = JSON.parse(body.toString('utf8'));
      if (!Array.isArray(items)) throw new InputError('items is missing');
      return items;
    },
  },
};

const silent: DeliverySource = { ...tracker, id: 'silent', webhook: undefined };

function deployment(id: string, at: string, rest: object = {}) {
  return {
    kind: 'deployment',
    id,
    version: at,
    at,
    service: 'cart',
    environment: 'production',
    status: 'succeeded',
    ...rest,
  };
}

describe.each(databases.eachSupportedId())('webhooks, %s', id => {
  let knex: Knex;
  let metrics: TestMetrics;
  let now: string;

  beforeEach(async () => {
    knex = await migrated(databases, id);
    metrics = await startMetrics({
      knex,
      deliverySources: [tracker, silent],
      entities: [],
    });
    now = metrics.clock.now().toISOString();
  });
  afterEach(() => metrics?.stop());

  const send = async (
    content: unknown,
    options: { secret?: string; signature?: string | null; to?: string } = {},
  ) => {
    const { secret = SECRETS[0], signature, to = 'tracker' } = options;
    const body = JSON.stringify(content);
    const signed =
      signature === undefined
        ? createHmac('sha256', secret).update(body).digest('hex')
        : signature;
    const answer = await fetch(`${metrics.origin}/delivery/webhooks/${to}`, {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json',
        ...(signed === null ? {} : { 'X-Signature': signed }),
      },
      body,
    });
    return { status: answer.status, body: await answer.json() };
  };
  const facts = async () =>
    (await knex('delivery_facts').orderBy('external_id')).map(
      row => row.external_id,
    );
  const source = async () => {
    const { body } = await metrics.send('GET', '/delivery/sources');
    return body.items.find((item: { id: string }) => item.id === 'tracker');
  };

  it('take what is signed with any active secret, without an account of the portal', async () => {
    for (const [i, secret] of SECRETS.entries()) {
      expect(
        await send({ items: [deployment(`d${i}`, now)] }, { secret }),
      ).toEqual({ status: 200, body: { events: 1, leftOut: 0 } });
    }
    expect(await facts()).toEqual(['d0', 'd1']);
    expect(await source()).toMatchObject({
      kind: 'tracker',
      title: 'Tracker',
      state: 'ok',
      events: 2,
      lastEventAt: now,
      webhook: {
        path: '/api/hone-metrics/delivery/webhooks/tracker',
        lastAcceptedAt: now,
        lastRefusedAt: null,
        refused: 0,
      },
    });
  });

  it('refuse what is forged and store nothing of it', async () => {
    const content = { items: [deployment('d1', now)] };
    const other = createHmac('sha256', SECRETS[0]).update('{}').digest('hex');
    for (const forged of [
      { secret: 'guessed' },
      { signature: other },
      { signature: other.slice(1) },
      { signature: '' },
      { signature: null },
    ]) {
      const { status, body } = await send(content, forged);
      expect(status).toBe(401);
      expect(body.error.message).toMatch(
        /^(The signature does not belong to this text|The header x-signature is missing)$/,
      );
    }
    expect(await facts()).toEqual([]);
    expect((await source()).webhook).toMatchObject({
      lastAcceptedAt: null,
      lastRefusedAt: now,
      refused: 5,
    });
  });

  it('refuse what was taken before, however often and at once it comes', async () => {
    const content = { items: [deployment('d1', now)] };
    const answers = await Promise.all([1, 2, 3, 4].map(() => send(content)));
    expect(answers.map(({ status }) => status).sort()).toEqual([
      200, 409, 409, 409,
    ]);
    expect(answers.find(({ status }) => status === 409)!.body).toEqual({
      repeated: true,
      message: 'This request was taken before; nothing was stored',
    });
    expect(await knex('delivery_events')).toHaveLength(1);
  });

  it('let a request come again that failed', async () => {
    const content = { items: [deployment('d1', now)] };
    await knex.schema.renameTable('delivery_facts', 'hidden');
    expect((await send(content)).status).toBe(500);
    await knex.schema.renameTable('hidden', 'delivery_facts');
    expect((await send(content)).status).toBe(200);
    expect(await facts()).toEqual(['d1']);
  });

  it('refuse what was sent long ago or by a clock that is ahead', async () => {
    const sent = (hours: number) => ({
      items: [deployment(`d${hours}`, now)],
      sentAt: new Date(Date.parse(now) + hours * 3_600_000).toISOString(),
    });
    expect((await send(sent(-23))).status).toBe(200);
    expect((await send(sent(-25))).status).toBe(401);
    expect((await send(sent(1))).status).toBe(401);
    expect((await send({ ...sent(0), sentAt: 'soon' })).status).toBe(401);
    expect(await facts()).toEqual(['d-23']);
  });

  it('keep the newest of what comes in any order, and leave out what makes no sense', async () => {
    const later = new Date(Date.parse(now) - 1_000).toISOString();
    const earlier = new Date(Date.parse(now) - 9_000).toISOString();
    await send({
      items: [
        deployment('d1', later),
        deployment('d2', '2999-01-01T00:00:00Z'),
      ],
    });
    const { body } = await send({
      items: [deployment('d1', earlier, { status: 'running' })],
    });
    expect(body).toEqual({ events: 1, leftOut: 0 });
    const [row] = await knex('delivery_facts');
    expect(JSON.parse(row.body).status).toBe('succeeded');
    expect(await source()).toMatchObject({ events: 2, stale: 1 });
  });

  it('say what is wrong with a request, and that a source has none', async () => {
    expect(await send({ zen: 'Keep it simple' })).toMatchObject({
      status: 400,
      body: { error: { message: 'items is missing' } },
    });
    for (const to of ['silent', 'nobody']) {
      expect(await send({}, { to })).toMatchObject({
        status: 404,
        body: { error: { message: 'There is no such webhook' } },
      });
    }
  });

  it('bound the body', async () => {
    const { status } = await send({ items: 'x'.repeat(26_300_000) });
    expect(status).toBe(413);
  });
});
