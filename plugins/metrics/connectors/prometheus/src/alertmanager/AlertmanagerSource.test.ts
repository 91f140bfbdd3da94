import { launchPrometheus, type PrometheusServer } from '@hone/testbed';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describeWithAlertmanager } from './__testUtils__/describeWithAlertmanager';
import {
  readAll,
  receive,
  SECRET,
  sourceOf,
  until,
} from './__testUtils__/reading';
import {
  startAlertmanager,
  type AlertmanagerServer,
} from './__testUtils__/startAlertmanager';
import { startReceiver } from './__testUtils__/startReceiver';
import type { IncidentEvent } from './alert/toIncident';

jest.setTimeout(90_000);

const labels = (service: string, rest: Record<string, string> = {}) => ({
  alertname: 'Errors',
  severity: 'critical',
  service,
  ...rest,
});

describeWithAlertmanager('AlertmanagerSource with a real Alertmanager', () => {
  let receiver: Awaited<ReturnType<typeof startReceiver>>;
  let server: AlertmanagerServer;

  const start = async (options: object = {}) => {
    server = await startAlertmanager({
      url: receiver.url,
      http_config: { authorization: { credentials: SECRET } },
      ...options,
    });
    return sourceOf(server.baseUrl);
  };
  /** The first event of the webhook that fits, of all requests so far. */
  const told = (
    source: ReturnType<typeof sourceOf>['source'],
    fits: (event: IncidentEvent) => boolean,
  ) =>
    until('webhook', async () => {
      const events = await Promise.all(
        receiver.requests.map(request => receive(source.webhook!, request)),
      );
      return events.flat().find(fits);
    });

  beforeEach(async () => {
    receiver = await startReceiver();
  });
  afterEach(async () => {
    await server?.kill();
    await receiver.stop();
  });

  it('tells of an alert in the same words by reading and by the webhook, its end exactly by the webhook', async () => {
    const { source, warnings } = await start();
    const startsAt = new Date(Date.now() - 60_000);
    await server.post([
      {
        labels: labels('cart'),
        startsAt,
        generatorURL: 'http://prometheus.example.com/graph?g0.expr=up',
      },
    ]);
    const pushed = await told(source, event => event.service === 'cart');
    const first = await readAll(source);
    expect(first.events).toEqual([pushed]);
    expect(pushed).toEqual({
      kind: 'incident',
      id: expect.stringMatching(/^[0-9a-f]{16}@/),
      version: startsAt.toISOString(),
      url: 'http://prometheus.example.com/graph?g0.expr=up',
      service: 'cart',
      createdAt: startsAt.toISOString(),
      detectedAt: startsAt.toISOString(),
    });
    expect((await readAll(source, first.cursor)).events).toEqual([]);

    const endsAt = new Date();
    await server.post([{ labels: labels('cart'), startsAt, endsAt }]);
    const ended = await told(source, event => event.closedAt !== undefined);
    expect(ended).toMatchObject({
      id: pushed.id,
      version: endsAt.toISOString(),
      mitigatedAt: endsAt.toISOString(),
    });
    const last = await readAll(source, first.cursor);
    expect(last.events).toMatchObject([{ id: pushed.id, service: 'cart' }]);
    const [guess] = last.events;
    expect(Date.parse(guess.mitigatedAt!)).toBeGreaterThanOrEqual(
      Math.floor(endsAt.getTime() / 1000) * 1000,
    );
    expect(guess.version > pushed.version).toBe(true);
    expect(guess.version < ended.version).toBe(true);
    expect((await readAll(source, last.cursor)).events).toEqual([]);
    expect(warnings).toEqual([]);
  });

  it('leaves out what is no incident, what is silenced before it was told, and what names no service', async () => {
    const { source, warnings } = await start();
    await server.silence({ service: 'hushed' });
    await server.post([
      { labels: labels('cart', { severity: 'warning' }) },
      { labels: labels('hushed') },
      { labels: { alertname: 'Node', severity: 'page' } },
      { labels: { alertname: 'Up', severity: 'page', job: 'shop/api' } },
    ]);
    await until('job', async () => {
      const { events } = await readAll(source);
      return events.length === 1 && events[0].service === 'api'
        ? true
        : undefined;
    });
    expect(warnings).toEqual([
      'Alertmanager: 1 alerts name no service in any of the labels service, service_name, job, app; they are left out',
    ]);
  });

  it('keeps an incident open that is silenced, and closes it when it is over', async () => {
    const { source } = await start();
    await server.post([{ labels: labels('cart') }]);
    const first = await until('alert', async () => {
      const read = await readAll(source);
      return read.events.length > 0 ? read : undefined;
    });
    await server.silence({ service: 'cart' });
    await until('silence', async () => {
      const alerts = await fetch(`${server.baseUrl}/api/v2/alerts`);
      const [alert] = await alerts.json();
      return alert.status.state === 'suppressed' ? true : undefined;
    });
    const second = await readAll(source, first.cursor);
    expect(second.events).toEqual([]);
    await server.post([{ labels: labels('cart'), endsAt: new Date() }]);
    const third = await readAll(source, second.cursor);
    expect(third.events).toMatchObject([
      { id: first.events[0].id, mitigatedAt: expect.any(String) },
    ]);
  });

  it('says what max_alerts has cut off, and finds it by reading', async () => {
    const { source, warnings } = await start({ max_alerts: 1 });
    await server.post(['a', 'b', 'c'].map(name => ({ labels: labels(name) })));
    await told(source, () => true);
    expect(warnings[0]).toMatch(
      /^Alertmanager webhook: \d alerts were cut off by max_alerts of the receiver/,
    );
    const { events } = await readAll(source);
    expect(events.map(event => event.service).sort()).toEqual(['a', 'b', 'c']);
  });
});

describeWithAlertmanager('a rule of a real Prometheus', () => {
  let receiver: Awaited<ReturnType<typeof startReceiver>>;
  let manager: AlertmanagerServer;
  let prometheus: PrometheusServer;
  let service: Server;
  let errors = 1;

  beforeAll(async () => {
    receiver = await startReceiver();
    manager = await startAlertmanager({
      url: receiver.url,
      http_config: { basic_auth: { username: 'alerts', password: SECRET } },
    });
    service = createServer((_, res) => {
      res.setHeader('content-type', 'text/plain; version=0.0.4');
      res.end(`errors_burning ${errors}\n`);
    });
    await new Promise<void>(resolve => {
      service.listen(0, '127.0.0.1', () => resolve());
    });
    const { port } = service.address() as AddressInfo;
    prometheus = await launchPrometheus(await folderOf(port, manager.target));
  });
  afterAll(async () => {
    await prometheus?.kill();
    await manager?.kill();
    await receiver?.stop();
    service?.closeAllConnections();
    service?.close();
  });

  it('becomes an incident through Alertmanager, and is over when the rule is quiet', async () => {
    const { source } = sourceOf(manager.baseUrl, {
      webhook: { type: 'basic', username: 'alerts', secret: SECRET },
    });
    const find = (fits: (event: IncidentEvent) => boolean) =>
      until('webhook', async () => {
        const events = await Promise.all(
          receiver.requests.map(request => receive(source.webhook!, request)),
        );
        return events.flat().find(fits);
      });
    const begun = await find(event => event.service === 'cart');
    expect(begun.url).toContain('/graph?g0.expr=errors_burning');
    const read = await readAll(source);
    expect(read.events).toEqual([begun]);
    errors = 0;
    const over = await find(event => event.closedAt !== undefined);
    expect(over).toMatchObject({ id: begun.id, url: begun.url });
    expect(over.version).toBe(
      new Date(
        Math.max(
          Date.parse(over.closedAt!),
          Date.parse(begun.createdAt) + 1_000,
        ),
      ).toISOString(),
    );
    const closed = await readAll(source, read.cursor);
    expect(closed.events).toMatchObject([{ id: begun.id }]);
  });
});

/** A Prometheus that scrapes every second, with one rule, and tells one Alertmanager. */
async function folderOf(port: number, alertmanager: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'hone-prometheus-'));
  const every = '1s';
  const rule = {
    alert: 'ErrorsBurning',
    expr: 'errors_burning > 0',
    labels: { severity: 'critical', service: 'cart' },
  };
  await writeFile(
    join(folder, 'rules.yml'),
    JSON.stringify({ groups: [{ name: 'cart', rules: [rule] }] }),
  );
  await writeFile(
    join(folder, 'prometheus.yml'),
    JSON.stringify({
      global: { scrape_interval: every, evaluation_interval: every },
      rule_files: [join(folder, 'rules.yml')],
      alerting: {
        alertmanagers: [{ static_configs: [{ targets: [alertmanager] }] }],
      },
      scrape_configs: [
        {
          job_name: 'cart',
          static_configs: [{ targets: [`127.0.0.1:${port}`] }],
        },
      ],
    }),
  );
  return folder;
}
