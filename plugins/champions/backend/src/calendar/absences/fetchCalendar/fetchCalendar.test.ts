import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  fetchCalendar,
  type CalendarVersion,
  type FetchCalendarOptions,
} from './fetchCalendar';

const NOW = new Date('2026-03-01T12:00:00Z');
const TOKEN = 'private-5c1d7';
const ICS = 'BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n';
const LOCAL = { address: '127.0.0.1', family: 4 };

const started: Server[] = [];
async function start(server: Server): Promise<number> {
  started.push(server);
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done));
  return (server.address() as AddressInfo).port;
}

describe('fetchCalendar', () => {
  let port: number;
  let answer: RequestListener;
  let seen: { url: string; host?: string; etag?: string; since?: string }[];
  let resolved: string[];

  beforeEach(async () => {
    seen = [];
    resolved = [];
    port = await start(
      createServer((req, res) => {
        const { headers } = req;
        seen.push({
          url: req.url ?? '',
          host: headers.host,
          etag: headers['if-none-match'],
          since: headers['if-modified-since'],
        });
        answer(req, res);
      }),
    );
  });
  afterEach(async () => {
    for (const server of started.splice(0)) {
      server.closeAllConnections();
      await new Promise(done => server.close(done));
    }
  });

  const options = (
    change: Partial<FetchCalendarOptions> = {},
  ): FetchCalendarOptions => ({
    clock: { now: () => NOW },
    hosts: [],
    httpHosts: [`cal.test:${port}`, `other.test:${port}`],
    resolve: async host => {
      resolved.push(host);
      return [LOCAL];
    },
    allowAddress: address => address === '127.0.0.1',
    ...change,
  });
  const fetchIt = async (
    change: Partial<FetchCalendarOptions> = {},
    known?: CalendarVersion,
    address = `http://cal.test:${port}/${TOKEN}/basic.ics`,
  ) => {
    const result = await fetchCalendar(address, options(change), known);
    expect(JSON.stringify(result)).not.toContain(TOKEN);
    return result;
  };
  const failure = async (...args: Parameters<typeof fetchIt>) => {
    const result = await fetchIt(...args);
    expect(result).toMatchObject({ status: 'failed', at: NOW });
    return result.status === 'failed' ? result.sentence : '';
  };
  const status =
    (
      code: number,
      headers: Record<string, string> = {},
      body = '',
    ): RequestListener =>
    (_, res) => {
      res.writeHead(code, headers).end(body);
    };

  it('fetches a text with what names its version', async () => {
    const etag = '"abc"';
    const lastModified = 'Sun, 01 Mar 2026 10:00:00 GMT';
    answer = status(200, { ETag: etag, 'Last-Modified': lastModified }, ICS);
    expect(await fetchIt()).toEqual({
      status: 'fresh',
      at: NOW,
      ics: ICS,
      version: { etag, lastModified },
    });
    expect(seen).toEqual([
      { url: `/${TOKEN}/basic.ics`, host: `cal.test:${port}` },
    ]);
  });

  it('asks whether a text has changed', async () => {
    answer = status(304);
    const known = { etag: '"abc"', lastModified: 'Sun, 01 Mar 2026' };
    expect(await fetchIt({}, known)).toEqual({
      status: 'not-modified',
      at: NOW,
    });
    expect(seen[0]).toMatchObject({ etag: '"abc"', since: 'Sun, 01 Mar 2026' });
    // Without a text to keep, "not modified" is no answer.
    expect(await failure()).toBe('cal.test answered 304');
  });

  it('sends no version that would break a header', async () => {
    answer = status(200, {}, ICS);
    const known = { etag: '"a"\r\nX-Evil: 1', lastModified: 'é' };
    expect(await fetchIt({}, known)).toMatchObject({ status: 'fresh' });
    expect(seen[0].etag).toBeUndefined();
    expect(seen[0].since).toBeUndefined();
  });

  it('asks no host that is not listed, not even DNS', async () => {
    expect(await failure({ httpHosts: [] })).toBe(
      `Calendars of cal.test:${port} are not allowed; an administrator can list the host`,
    );
    expect(resolved).toEqual([]);
    expect(seen).toEqual([]);
  });

  it.each([
    ['loopback', ['127.0.0.1']],
    ['private beside public', ['93.184.216.34', '10.0.0.1']],
    ['metadata', ['169.254.169.254']],
    ['shared', ['100.64.0.1']],
    ['loopback in IPv6', ['::1']],
    ['mapped into IPv6', ['::ffff:127.0.0.1']],
    ['unique local', ['fd00:ec2::254']],
  ])('asks no host whose address is %s', async (_, addresses) => {
    const sentence = await failure({
      allowAddress: () => false,
      resolve: async () =>
        addresses.map(address => ({
          address,
          family: address.includes(':') ? 6 : 4,
        })),
    });
    expect(sentence).toBe(
      'cal.test is not a host on the public internet; its calendars are not fetched',
    );
    expect(seen).toEqual([]);
  });

  it('checks addresses that are written as numbers, too', async () => {
    const address = `http://127.1:${port}/${TOKEN}`;
    const listed = { httpHosts: [`127.0.0.1:${port}`] };
    const closed = { ...listed, allowAddress: () => false };
    expect(await failure(closed, {}, address)).toContain('public internet');
    answer = status(200, {}, ICS);
    expect((await fetchIt(listed, {}, address)).status).toBe('fresh');
  });

  it('connects to the address that was checked, whatever DNS says next', async () => {
    answer = status(200, {}, ICS);
    const answers = [[LOCAL], [{ address: '10.255.255.1', family: 4 }]];
    let asked = 0;
    const resolve = async () => answers[Math.min(asked++, 1)];
    // "localhost" resolves without us; cal.test does not exist outside of this list.
    expect((await fetchIt({ resolve })).status).toBe('fresh');
    expect(asked).toBe(1);
    expect(seen).toHaveLength(1);
  });

  it('follows redirects and checks each', async () => {
    answer = (req, res) => {
      const next: Record<string, string> = {
        [`/${TOKEN}/basic.ics`]: '/one',
        '/one': `http://other.test:${port}/two`,
      };
      const location = next[req.url ?? ''];
      status(location ? 302 : 200, location ? { location } : {}, ICS)(req, res);
    };
    expect((await fetchIt()).status).toBe('fresh');
    expect(resolved).toEqual(['cal.test', 'cal.test', 'other.test']);
    expect(seen.map(({ host, url }) => [host, url])).toEqual([
      [`cal.test:${port}`, `/${TOKEN}/basic.ics`],
      [`cal.test:${port}`, '/one'],
      [`other.test:${port}`, '/two'],
    ]);
  });

  it.each([
    ['https://evil.test/x', 'Calendars of evil.test are not allowed'],
    ['file:///etc/passwd', 'must begin with https'],
    ['http://u:p@cal.test/x', 'user or password'],
    ['http://[', 'must be a web address'],
  ])('does not follow a redirect to %s', async (location, sentence) => {
    answer = status(301, { location });
    expect(await failure()).toContain(sentence);
    expect(seen).toHaveLength(1);
  });

  it('does not follow a redirect to a listed host with a private address', async () => {
    answer = status(302, { location: `http://other.test:${port}/` });
    const sentence = await failure({
      resolve: async host =>
        host === 'cal.test' ? [LOCAL] : [{ address: '10.0.0.1', family: 4 }],
    });
    expect(sentence).toContain('other.test is not a host on the public');
    expect(seen).toHaveLength(1);
  });

  it('follows three redirects, not four', async () => {
    const ring: RequestListener = (req, res) => {
      const n = Number(/\d+$/.exec(req.url ?? '')?.[0] ?? 0);
      const location = `http://cal.test:${port}/${n + 1}`;
      status(n === 3 ? 200 : 307, n === 3 ? {} : { location }, ICS)(req, res);
    };
    answer = ring;
    expect((await fetchIt()).status).toBe('fresh');
    expect(seen).toHaveLength(4);
    answer = status(308, { location: `/${TOKEN}` });
    seen = [];
    expect(await failure()).toBe('cal.test redirects more than 3 times');
    expect(seen).toHaveLength(4);
  });

  it.each([
    [404, 'cal.test refused the calendar (404); its address may have been'],
    [403, 'cal.test refused the calendar (403)'],
    [500, 'cal.test answered 500'],
    [204, 'cal.test answered 204'],
    [302, 'cal.test answered 302'],
  ])('says that the answer was %d', async (code, sentence) => {
    answer = status(code, {}, TOKEN);
    expect(await failure()).toContain(sentence);
  });

  it('stops reading what is too long, announced or not', async () => {
    const long = 'x'.repeat(5_000);
    answer = status(200, { 'Content-Length': '5000' }, long);
    expect(await failure({ maxBytes: 1_000 })).toContain(
      'more than 1000 bytes',
    );
    let closed: () => void;
    const wasClosed = new Promise<void>(done => (closed = done));
    answer = (_, res) => {
      res.writeHead(200);
      // Never ends by itself.
      const timer = setInterval(() => res.write(long), 1);
      res.on('close', () => {
        clearInterval(timer);
        closed();
      });
    };
    expect(await failure({ maxBytes: 20_000 })).toContain('more than 20000');
    await wasClosed;
  });

  it('takes no compressed text, which may be small and become large', async () => {
    answer = status(200, { 'Content-Encoding': 'gzip' }, ICS);
    expect(await failure()).toContain('in a compressed form');
  });

  it('bounds the time for an answer, a body and DNS', async () => {
    const sentence = 'cal.test did not answer within 0.2 seconds';
    answer = () => {};
    expect(await failure({ timeoutMs: 200 })).toBe(sentence);
    answer = (_, res) => res.writeHead(200).write('BEGIN');
    expect(await failure({ timeoutMs: 200 })).toBe(sentence);
    const resolve = () => new Promise<never>(() => {});
    expect(await failure({ timeoutMs: 200, resolve })).toBe(sentence);
  });

  it('says what cannot be reached, without the address', async () => {
    const resolve = async () => {
      throw new Error(`getaddrinfo ENOTFOUND ${TOKEN}`);
    };
    expect(await failure({ resolve })).toBe(
      'The name cal.test cannot be looked up',
    );
    expect(await failure({ resolve: async () => [] })).toBe(
      'The name cal.test has no address',
    );
    answer = (req, res) => {
      res.writeHead(200, { 'Content-Length': '100' }).write('BEGIN');
      setImmediate(() => req.socket.destroy());
    };
    expect(await failure()).toMatch(/^cal\.test cannot be reached( \(\w+\))?$/);
    const closed = await start(createServer());
    started.pop()?.close();
    const httpHosts = [`cal.test:${closed}`];
    const address = `http://cal.test:${closed}/${TOKEN}`;
    expect(await failure({ httpHosts }, {}, address)).toBe(
      'cal.test cannot be reached (ECONNREFUSED)',
    );
  });
});

describe('fetchCalendar over https', () => {
  let folder: string;
  let ca: string;
  let port: number;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'hone-calendar-'));
    const [key, cert] = ['key.pem', 'cert.pem'].map(name => join(folder, name));
    execFileSync(
      'openssl',
      [
        ...[
          'req',
          '-x509',
          '-newkey',
          'ec',
          '-pkeyopt',
          'ec_paramgen_curve:P-256',
        ],
        ...['-nodes', '-days', '2', '-subj', '/CN=cal.test'],
        ...['-addext', 'subjectAltName=DNS:cal.test'],
        ...['-keyout', key, '-out', cert],
      ],
      { stdio: 'ignore' },
    );
    ca = readFileSync(cert, 'utf8');
    port = await start(
      createTlsServer({ key: readFileSync(key), cert: ca }, (_, res) => {
        res.end(ICS);
      }),
    );
  });
  afterAll(async () => {
    for (const server of started.splice(0)) {
      server.closeAllConnections();
      await new Promise(done => server.close(done));
    }
    rmSync(folder, { recursive: true });
  });

  const ask = (host: string, change: Partial<FetchCalendarOptions> = {}) =>
    fetchCalendar(`webcal://${host}:${port}/${TOKEN}`, {
      clock: { now: () => NOW },
      hosts: [`cal.test:${port}`, `other.test:${port}`],
      resolve: async () => [LOCAL],
      allowAddress: address => address === '127.0.0.1',
      ca,
      ...change,
    });

  it('turns webcal into https and checks the certificate for the name', async () => {
    expect(await ask('cal.test')).toMatchObject({ status: 'fresh', ics: ICS });
    expect(await ask('other.test')).toEqual({
      status: 'failed',
      at: NOW,
      sentence: 'other.test cannot be reached (ERR_TLS_CERT_ALTNAME_INVALID)',
    });
  });

  it('does not take a certificate that nobody vouches for', async () => {
    const { status: untrusted } = await ask('cal.test', { ca: undefined });
    expect(untrusted).toBe('failed');
  });
});
