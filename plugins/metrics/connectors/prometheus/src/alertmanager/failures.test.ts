import type { Vendor } from '@hone/testbed';
import { readAll, sourceOf } from './__testUtils__/reading';
import { startFakeAlertmanager } from './__testUtils__/startFakeAlertmanager';

const ALERT = {
  annotations: {},
  endsAt: '2026-11-02T09:05:00.000Z',
  fingerprint: '340c9a7bccd69014',
  receivers: [{ name: 'hone' }],
  startsAt: '2026-11-02T09:00:00.000Z',
  status: { inhibitedBy: [], mutedBy: [], silencedBy: [], state: 'active' },
  updatedAt: '2026-11-02T09:00:00.000Z',
  labels: { alertname: 'Errors', severity: 'critical', service: 'cart' },
};
const now = () => new Date('2026-11-02T09:02:00Z');

describe('an Alertmanager that does not answer as it should', () => {
  let vendor: Vendor;
  let alerts: unknown[];

  beforeEach(async () => {
    alerts = [ALERT];
    vendor = await startFakeAlertmanager(() => alerts);
  });
  afterEach(() => vendor.stop());

  const source = (settings: object = {}) =>
    sourceOf(vendor.url, settings, now).source;

  it('is asked for the labels that make an incident, below its prefix, with every header', async () => {
    const { source: own } = sourceOf(`${vendor.url}/am/api/v2/`, {
      auth: { type: 'basic', username: 'hone', password: 'pass' },
      headers: { 'X-Scope-OrgID': 'shop' },
      labels: { severity: ['critical', 'p.1|"x'], team: 'cart' },
    });
    await readAll(own);
    const [request] = vendor.requests;
    expect(request.path).toBe('/am/api/v2/alerts');
    expect(request.query.getAll('filter')).toEqual([
      String.raw`severity=~"critical|p\\.1\\|\"x"`,
      'team=~"cart"',
    ]);
    expect(request.headers).toMatchObject({
      'x-scope-orgid': 'shop',
      authorization: 'Basic aG9uZTpwYXNz',
    });
    expect(vendor.faults).toEqual([]);
  });

  it.each([
    ['a limit in seconds', { 'Retry-After': '0' }, 429],
    [
      'a limit as a date',
      { 'Retry-After': 'Mon, 02 Nov 2026 09:01:00 GMT' },
      429,
    ],
    ['a failure', { 'Retry-After': '0' }, 500],
    ['a restart', { 'Retry-After': '0' }, 503],
  ])('is asked again after %s', async (_, headers, status) => {
    vendor.expect({ answer: { status, headers } });
    expect((await readAll(source())).events).toHaveLength(1);
    expect(vendor.requests).toHaveLength(2);
    expect(vendor.faults).toEqual([]);
  });

  it('is asked again after an answer that broke off', async () => {
    vendor.expect({ cut: true });
    expect((await readAll(source())).events).toHaveLength(1);
  });

  it('is asked again when it is too slow', async () => {
    vendor.expect({ slowMs: 5_000 });
    const events = (await readAll(source({ timeoutSeconds: 1 }))).events;
    expect(events).toHaveLength(1);
  });

  it.each([
    [
      { status: 401, body: 'Unauthorized' },
      'Alertmanager refused the credentials (401); check auth and headers of hone.metrics.alertmanager[0]',
    ],
    [
      { status: 403 },
      'Alertmanager refused the credentials (403); check auth and headers of hone.metrics.alertmanager[0]',
    ],
    [{ status: 404 }, 'Alertmanager has no such API at http://127.0.0.1:'],
    [
      { status: 400, body: 'bad  matcher for token-1' },
      'Alertmanager refused to list alerts (400): "bad matcher for [redacted]"',
    ],
    [
      { status: 302, headers: { Location: 'https://login.example.com' } },
      'Alertmanager refused to list alerts (302)',
    ],
  ])('refuses with %j, and the sentence says why', async (answer, sentence) => {
    vendor.expect({ answer });
    const own = source({ auth: { type: 'bearer', token: 'token-1' } });
    await expect(readAll(own)).rejects.toMatchObject({
      name: 'InputError',
      message: expect.stringContaining(sentence),
    });
    expect(vendor.requests).toHaveLength(1);
  });

  it.each([
    [{ status: 200, body: 'Sign in' }, 'is no list of alerts'],
    [{ status: 200, body: { data: [] } }, 'is no list of alerts'],
    [{ status: 200 }, 'is no list of alerts'],
  ])('is something else: %j', async (answer, sentence) => {
    vendor.expect({ answer });
    await expect(readAll(source())).rejects.toMatchObject({
      name: 'ServiceUnavailableError',
      message: expect.stringContaining(sentence),
    });
  });

  it('is gone: nothing is closed because of that', async () => {
    const first = await readAll(source());
    vendor.expect({ answer: { status: 404 } });
    await expect(readAll(source(), first.cursor)).rejects.toThrow(
      'no such API',
    );
    expect((await readAll(source(), first.cursor)).events).toEqual([]);
  });

  it('is read anew when the stored position is of something else', async () => {
    const { source: own, warnings } = sourceOf(vendor.url, {}, now);
    for (const cursor of ['{"format":2}', 'x', '{"format":1,"known":[{}]}']) {
      expect((await readAll(own, cursor)).events).toHaveLength(1);
    }
    expect(warnings[0]).toContain('the stored position could not be read');
  });

  it('has a clock of its own', async () => {
    const answer = (body: unknown[], date: string) =>
      vendor.expect({ answer: { status: 200, body, headers: { Date: date } } });
    answer(
      [{ ...ALERT, endsAt: '2026-11-02T23:00:00Z' }],
      'Mon, 02 Nov 2026 09:00:30 GMT',
    );
    const first = await readAll(source());
    answer([], 'Mon, 02 Nov 2026 09:20:00 GMT');
    const { events } = await readAll(source(), first.cursor);
    expect(events[0].mitigatedAt).toBe('2026-11-02T09:20:00.000Z');
  });

  it('says once what it leaves out', async () => {
    alerts = [ALERT, { labels: {} }];
    const { source: own, warnings } = sourceOf(vendor.url, {}, now);
    await readAll(own);
    await readAll(own);
    expect(warnings).toEqual([
      'Alertmanager: 1 alerts have no fingerprint, labels or beginning; they are left out',
    ]);
  });

  it('stops when it is told to', async () => {
    vendor.expect({ slowMs: 2_000 });
    const stop = new AbortController();
    const reading = source().read({ cursor: null, signal: stop.signal });
    const next = reading.next();
    stop.abort(new Error('The backend stops'));
    await expect(next).rejects.toThrow('The backend stops');
  });
});
