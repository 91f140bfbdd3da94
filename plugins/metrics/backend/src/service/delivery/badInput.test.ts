import {
  startMetrics,
  type TestMetrics,
} from '../../__testUtils__/startMetrics';
import { component, deployed, incident, instant } from './__testUtils__/events';

jest.setTimeout(240_000);

const MAIL = 'component:default/mail';
const WINDOW = `from=${instant('05-01 00:00')}&to=${instant('06-01 00:00')}`;
const MEGABYTE = 1024 * 1024;

describe('what the delivery API does with bad input', () => {
  let metrics: TestMetrics;

  beforeAll(async () => {
    metrics = await startMetrics({ entities: [component('mail')] });
  });
  afterAll(() => metrics?.stop());

  const push = (items: unknown[]) =>
    metrics.send('POST', '/delivery/events', { source: 'ci', items });
  const get = (path: string, query = WINDOW, ref = MAIL) =>
    metrics.send('GET', `/delivery/${path}?entityRef=${ref}&${query}`);

  it.each([
    ['what is no JSON', '{"source":', 'application/json', /not JSON/],
    ['what is no object', '[]', 'application/json', /request body|source/],
    [
      'what is no text',
      '{"source":"\\u0000","items":[]}',
      'application/json',
      /null characters/,
    ],
    [
      'another type of content',
      '<a/>',
      'application/xml',
      /unsupported media type/i,
    ],
    [
      'a broken line',
      '{"kind":\n',
      'application/x-ndjson',
      /Line 1 has to be one JSON object/,
    ],
    ['no line', '\n\n', 'application/x-ndjson', /source is missing|items/],
  ])('refuses %s with a sentence', async (_, body, type, message) => {
    const answer = await metrics.send('POST', '/delivery/events', body, {
      'Content-Type': type,
    });
    expect(answer.status).toBe(400);
    expect(answer.body.error.message).toMatch(message);
  });

  it.each(['application/json', 'application/x-ndjson'])(
    'refuses 50 MB of %s',
    async type => {
      const answer = await metrics.send(
        'POST',
        '/delivery/events?source=ci',
        `"${'x'.repeat(50 * MEGABYTE)}"`,
        { 'Content-Type': type },
      );
      expect([400, 413]).toContain(answer.status);
      expect(answer.body.error.message).toMatch(
        /The request is 5\d{7} bytes long, at most 10485760 are accepted/,
      );
    },
  );

  it('refuses more events than a request may hold', async () => {
    const answer = await push(
      Array.from({ length: 5_001 }, (_, i) => deployed(`D${i}`, '05-04 10:00')),
    );
    expect(answer.status).toBe(400);
    expect(answer.body.error.message).toMatch(/items .*5000/);
  });

  it.each([
    [
      'a deployment of tomorrow',
      deployed('D', '06-02 12:00'),
      /items\.0\.version has to be at most 10 minutes ahead of 2026-06-01T12:00:00.000Z/,
    ],
    [
      'an incident that ended before it began',
      incident('I', '05-04 10:00', { mitigatedAt: instant('05-04 09:00') }),
      /items\.0\.mitigatedAt has to be after impactAt/,
    ],
    [
      'more traffic than there is',
      {
        kind: 'deployment-step',
        id: 's',
        version: instant('05-04 10:00'),
        deployment: 'D',
        service: 'mail',
        target: 'eu',
        traffic: 101,
        at: instant('05-04 10:00'),
      },
      /items\.0/,
    ],
    [
      'an address that is none of the web',
      deployed('D', '05-04 10:00', { url: 'data:text/html,<b>x</b>' }),
      /items\.0/,
    ],
  ])('refuses %s', async (_, event, message) => {
    const answer = await push([event]);
    expect(answer.status).toBe(400);
    expect(answer.body.error.message).toMatch(message);
  });

  it.each(['summary', 'service', 'service/year', 'releases'])(
    'knows no service that is not in the catalog: %s',
    async path => {
      const query = path === 'service/year' ? '' : WINDOW;
      const unknown = await get(path, query, 'component:default/nobody');
      expect(unknown.status).toBe(404);
      expect(unknown.body.error.message).toBe(
        'The catalog has no entity component:default/nobody that you may read',
      );
      const broken = await get(path, query, 'a:b:c');
      expect(broken.status).toBe(400);
      expect(broken.body.error.message).toMatch(/a:b:c/);
    },
  );

  it.each([
    ['from=x&to=2026-06-01T00:00:00Z', /from/],
    [
      'from=2026-06-01T00:00:00Z&to=2026-05-01T00:00:00Z',
      /to has to be after from/,
    ],
    [
      'from=2026-06-01T00:00:00Z&to=2026-06-01T00:00:00Z',
      /to has to be after from/,
    ],
    ['from=2020-06-01T00:00:00Z&to=2026-06-01T00:00:00Z', /at most 800 days/],
    ['from=2026-05-01T00:00:00Z', /to is missing/],
    ['from=2026-03-29T02:30:00Z&to=2026-06-01T00:00:00Z&zone=UTC', /zone/],
  ])('refuses the window %s of a service', async (query, message) => {
    const answer = await get('service', query);
    expect(answer.status).toBe(400);
    expect(answer.body.error.message).toMatch(message);
  });

  it('reads a window that ends in the far future, and one long before anything', async () => {
    for (const query of [
      'from=2026-05-01T00:00:00Z&to=2028-05-01T00:00:00Z',
      'from=1970-01-01T00:00:00Z&to=1970-02-01T00:00:00Z',
      'from=2026-03-29T02:30:00%2B01:00&to=2026-10-25T02:30:00%2B01:00',
    ]) {
      const answer = await get('service', query);
      expect([query, answer.status]).toEqual([query, 200]);
      expect(answer.body.summary.deployments).toBe(0);
    }
  });

  it('counts the newest 50,000 of 60,000 facts of one second, and says so', async () => {
    const second = '05-20 10:00';
    const kinds = [
      (i: number) => deployed(`D${i}`, second),
      (i: number) => deployed(`again${i}`, second, { digest: 'same' }),
      (i: number) => incident(`I${i}`, second),
    ];
    for (let request = 0; request < 12; request++) {
      const items = Array.from({ length: 5_000 }, (_, i) =>
        kinds[i % 3](request * 5_000 + i),
      );
      expect(await push(items)).toMatchObject({
        status: 200,
        body: { facts: 5_000 },
      });
    }
    const sentence =
      'Only the newest 50,000 facts of component:default/mail are counted, those since 2026-05-20T10:00:00.000Z';
    const remarks = [
      {
        code: 'newest-facts',
        entityRef: MAIL,
        value: '2026-05-20T10:00:00.000Z',
        message: sentence,
      },
    ];
    const summary = await get('summary');
    expect(summary).toMatchObject({ status: 200, body: { remarks } });
    const service = await get('service');
    expect(service).toMatchObject({ status: 200, body: { remarks } });
    // All facts are of one instant: which of them are counted is always the same.
    expect(service.body.summary).toEqual({
      ...summary.body,
      remarks: undefined,
    });
    expect((await get('service')).body).toEqual(service.body);
    const year = await get('service/year', '');
    expect(year.body.deployments).toHaveLength(1_000);
    expect(year.body.incidents).toHaveLength(1_000);
    expect((await get('releases', `${WINDOW}&limit=200`)).status).toBe(200);
  });
});
