import { DeliveryClient } from '@hone/backstage-plugin-metrics-common';
import type { Knex } from 'knex';
import { migrated, testDatabases } from '../../../__testUtils__/databases';
import {
  startMetrics,
  type TestMetrics,
} from '../../../__testUtils__/startMetrics';
import {
  component,
  deployed,
  incident,
  instant,
} from '../__testUtils__/events';

jest.setTimeout(120_000);

const MAIL = 'component:default/mail';
const WINDOW = `from=${instant('05-01 00:00')}&to=${instant('06-01 00:00')}`;
const TABLES = ['events', 'facts', 'services', 'links', 'link_changes'];
const databases = testDatabases();

describe.each(databases.eachSupportedId())('links of incidents, %s', id => {
  let metrics: TestMetrics;
  let knex: Knex;

  beforeAll(async () => {
    knex = await migrated(databases, id);
    metrics = await startMetrics({
      knex,
      entities: [component('mail'), component('cart')],
    });
  });
  beforeEach(async () => {
    for (const table of TABLES) await knex(`delivery_${table}`).delete();
    await metrics.send('POST', '/delivery/events', {
      source: 'ci',
      items: [
        deployed('D1', '05-04 10:00'),
        deployed('D2', '05-05 10:00'),
        deployed('again', '05-05 11:00', { digest: 'digest-D2' }),
        deployed('staged', '05-05 11:00', { environment: 'staging' }),
        deployed('of-cart', '05-05 11:00', { service: 'cart' }),
        deployed('of-ghost', '05-05 11:00', { service: 'ghost' }),
        incident('I1', '05-05 12:00', {
          url: 'https://incidents.example.com/I1',
          mitigatedAt: instant('05-05 13:00'),
        }),
      ],
    });
  });
  afterAll(() => metrics?.stop());

  const read = async (name = 'I1') =>
    metrics.send('GET', `/delivery/links?entityRef=${MAIL}&incident=${name}`);
  const link = (cause: object, revision: number | string, rest: object = {}) =>
    metrics.send(
      'PUT',
      '/delivery/links',
      {
        entityRef: MAIL,
        incident: 'I1',
        cause,
        reason: 'The log shows it',
        ...rest,
      },
      { 'If-Match': String(revision) },
    );
  const failed = async () => {
    const { body } = await metrics.send(
      'GET',
      `/delivery/releases?entityRef=${MAIL}&${WINDOW}`,
    );
    return body.items
      .filter((item: { outcome: string }) => item.outcome === 'failed')
      .map((item: { id: string; evidence: { confidence: string }[] }) => [
        item.id,
        item.evidence[0].confidence,
      ]);
  };
  const factsRevision = async () =>
    Number(
      (await knex('delivery_services').where({ entity_ref: MAIL }).first())
        .facts_revision,
    );

  it('say what the rules found, and what else it may have been', async () => {
    expect(await read()).toMatchObject({
      status: 200,
      body: {
        entityRef: MAIL,
        incident: 'I1',
        at: '2026-05-05T12:00:00.000Z',
        url: 'https://incidents.example.com/I1',
        revision: 0,
        type: 'automatic',
        deployment: 'D2',
        confidence: 'window',
        automatic: { deployment: 'D2', confidence: 'window' },
        candidates: [
          { id: 'D2', kind: 'deployment' },
          { id: 'D1', kind: 'deployment' },
        ],
        changes: [],
        mayChange: true,
      },
    });
    metrics.denied.add('hone.delivery-link.update');
    expect((await read()).body.mayChange).toBe(false);
    metrics.denied.clear();
  });

  it('are changed by people, counted at once, and can be taken back', async () => {
    expect(await failed()).toEqual([['D2', 'window']]);
    const before = await factsRevision();
    const first = await link({ type: 'deployment', deployment: 'D1' }, 0);
    expect(first).toMatchObject({
      status: 200,
      body: {
        revision: 1,
        type: 'deployment',
        deployment: 'D1',
        confidence: 'person',
        automatic: { deployment: 'D2', confidence: 'window' },
      },
    });
    expect(await failed()).toEqual([['D1', 'person']]);
    expect(await factsRevision()).toBe(before + 1);

    await link({ type: 'none' }, 1, { reason: ' A provider was down ' });
    expect(await failed()).toEqual([]);

    const last = await link({ type: 'automatic' }, 2, { reason: 'Undo' });
    expect(await failed()).toEqual([['D2', 'window']]);
    expect(last.body).toMatchObject({
      revision: 3,
      type: 'automatic',
      changes: [
        {
          revision: 3,
          from: { type: 'none', deployment: null },
          to: { type: 'automatic', deployment: null },
          reason: 'Undo',
        },
        {
          revision: 2,
          from: { type: 'deployment', deployment: 'D1' },
          to: { type: 'none', deployment: null },
          reason: 'A provider was down',
        },
        {
          revision: 1,
          from: { type: 'automatic', deployment: 'D2' },
          to: { type: 'deployment', deployment: 'D1' },
          reason: 'The log shows it',
          changedBy: 'user:default/mock',
          changedAt: '2026-06-01T12:00:00.000Z',
        },
      ],
    });
  });

  it('are read and set by the typed client', async () => {
    const client = new DeliveryClient({
      discoveryApi: { getBaseUrl: async () => metrics.origin },
    });
    const place = { entityRef: MAIL, incident: 'I1' };
    const { revision } = await client.getIncidentLink(place, metrics.auth);
    const input = {
      ...place,
      cause: { type: 'none' as const },
      reason: 'A provider was down',
    };
    expect(
      await client.setIncidentLink(input, revision, metrics.auth),
    ).toMatchObject({ revision: 1, type: 'none', confidence: 'person' });
    await expect(
      client.setIncidentLink(input, revision, metrics.auth),
    ).rejects.toMatchObject({ status: 409 });
    const window = {
      from: instant('05-01 00:00'),
      to: instant('06-01 00:00'),
    };
    expect(
      await client.getServiceDelivery(
        { entityRef: MAIL, ...window },
        metrics.auth,
      ),
    ).toMatchObject({ summary: { changeFailRate: { count: 0 } } });
    expect(
      await client.getServiceYear({ entityRef: MAIL }, metrics.auth),
    ).toMatchObject({
      incidents: [{ id: 'I1', deployment: null, confidence: 'person' }],
    });
  });

  it('stand against what a source says later', async () => {
    await link({ type: 'deployment', deployment: 'D1' }, 0);
    await metrics.send('POST', '/delivery/events', {
      source: 'ci',
      items: [
        incident('I1', '05-05 12:00', {
          version: instant('05-06 00:00'),
          cause: { type: 'deployment', value: 'D2' },
        }),
      ],
    });
    expect(await failed()).toEqual([['D1', 'person']]);
    expect((await read()).body.automatic).toEqual({
      deployment: 'D2',
      confidence: 'explicit',
    });
  });

  it('are lost by who read an older revision', async () => {
    await link({ type: 'none' }, 0);
    for (const revision of [0, 2]) {
      const answer = await link({ type: 'automatic' }, revision);
      expect(answer.status).toBe(409);
      expect(answer.body.error.message).toMatch(
        /The link of I1 was changed by somebody else/,
      );
    }
    expect((await read()).body).toMatchObject({ revision: 1, type: 'none' });
  });

  it('are won by one of several at the same time', async () => {
    const answers = await Promise.all(
      ['D1', 'D2', 'D1'].map(deployment =>
        link({ type: 'deployment', deployment }, 0),
      ),
    );
    expect(answers.map(answer => answer.status).sort()).toEqual([
      200, 409, 409,
    ]);
    expect((await read()).body.changes).toHaveLength(1);
  });

  it.each([
    [
      'an incident that is not known',
      { incident: 'I9' },
      404,
      /component:default\/mail has no incident "I9"/,
    ],
    [
      'a service that is not known',
      { entityRef: 'component:default/nobody' },
      404,
      /The catalog has no entity component:default\/nobody/,
    ],
    [
      'a deployment that is not known',
      { cause: { type: 'deployment', deployment: 'D9' } },
      404,
      /mail has no deployment "D9" in production/,
    ],
    [
      'a deployment elsewhere than in production',
      { cause: { type: 'deployment', deployment: 'staged' } },
      404,
      /mail has no deployment "staged" in production/,
    ],
    [
      "another service's deployment",
      { cause: { type: 'deployment', deployment: 'of-cart' } },
      400,
      /Deployment "of-cart" is one of component:default\/cart, but the incident is one of component:default\/mail/,
    ],
    [
      'a deployment of a service that may not be read',
      { cause: { type: 'deployment', deployment: 'of-ghost' } },
      404,
      /mail has no deployment "of-ghost" in production/,
    ],
    [
      'the same content again',
      { cause: { type: 'deployment', deployment: 'again' } },
      400,
      /"again" is the same content again and counts as no deployment/,
    ],
    [
      'no deployment where one is needed',
      { cause: { type: 'deployment' } },
      400,
      /cause.deployment is missing/,
    ],
    ['no reason', { reason: '' }, 400, /reason/],
    ['a blank reason', { reason: ' \n' }, 400, /reason has to say why/],
    ['a long reason', { reason: 'x'.repeat(1001) }, 400, /reason/],
    ['another type', { cause: { type: 'guess' } }, 400, /cause/],
    ['more than that', { more: 1 }, 400, /more|additional/],
  ])('are not set to %s', async (_, rest, status, message) => {
    const answer = await link({ type: 'none' }, 0, rest);
    expect(answer.body.error.message).toMatch(message);
    expect(answer.status).toBe(status);
    expect((await read()).body).toMatchObject({ revision: 0, changes: [] });
  });

  it.each(['', 'x', '-1', '1.5'])('need a revision, not "%s"', async text => {
    const answer = await link({ type: 'none' }, text);
    expect(answer.status).toBe(400);
    expect(answer.body.error.message).toMatch(/if-match/i);
  });

  it('do not exist for incidents of services that may not be read', async () => {
    expect((await read('nothing')).status).toBe(404);
    const answer = await metrics.send(
      'GET',
      `/delivery/links?entityRef=component:default/ghost&incident=I1`,
    );
    expect(answer.status).toBe(404);
  });

  it('tell nothing of a deployment of a service that the caller may not read', async () => {
    // Its facts came while it was in the catalog for everybody.
    await knex('delivery_facts')
      .where({ external_id: 'of-ghost' })
      .update({ entity_ref: 'component:default/ghost' });
    const answer = await link(
      { type: 'deployment', deployment: 'of-ghost' },
      0,
    );
    expect(answer.status).toBe(404);
    expect(answer.body.error.message).not.toContain('component:default/ghost');
  });
});
