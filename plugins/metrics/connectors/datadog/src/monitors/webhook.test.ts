import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadCheck, type Check } from '../__testUtils__/contracts';
import { FakeDatadog, NOW } from '../__testUtils__/FakeDatadog';
import {
  alerting,
  aMonitor,
  anAlert,
  monitorsOf,
  NOW_SECONDS,
  requestOf,
  SECRET,
} from '../__testUtils__/monitors';

const TRIGGERED = '2026-11-27T11:55:00.000Z';

let check: Check;
let fake: FakeDatadog;
beforeAll(async () => {
  check = await loadCheck();
});
beforeEach(async () => {
  fake = await FakeDatadog.start(check);
  fake.monitors = [
    aMonitor(12, {
      'host:web-1': alerting({
        status: 'OK',
        last_triggered_ts: NOW_SECONDS - 300,
        last_resolved_ts: NOW_SECONDS,
      }),
      'host:web-2,role:db': alerting(),
    }),
  ];
});
afterEach(() => fake.stop());

function hooked(rules: object = {}, settings: object = {}) {
  const webhook = { secret: [SECRET, 'the-secret-before-it'] };
  const made = monitorsOf(fake, { webhook, ...rules }, settings);
  return { ...made, webhook: made.source.webhook! };
}
const read = (body: unknown, rules: object = {}, settings: object = {}) =>
  hooked(rules, settings).webhook.read(requestOf(body));
const recovered = (more: object = {}) =>
  anAlert({ transition: 'Recovered', date: String(NOW), ...more });

describe('an alert', () => {
  it('opens an incident with the id of its cycle, and its recovery closes it', async () => {
    const [opened] = await read(anAlert());
    expect(opened).toEqual({
      kind: 'incident',
      id: 'cycle/9bd4ac313a4d1e8f',
      version: TRIGGERED,
      url: 'https://app.datadoghq.com/monitors/12?group=host%3Aweb-1',
      service: 'cart',
      createdAt: TRIGGERED,
      detectedAt: TRIGGERED,
    });
    const end = '2026-11-27T12:00:00.000Z';
    expect(await read(recovered())).toEqual([
      { ...opened, version: end, mitigatedAt: end, closedAt: end },
    ]);
  });

  it.each([
    ...['Re-Triggered', 'Renotify', 'Re-No Data', 'Warn', 'Re-Warn'],
    ...['No Data', 'Melted', '', 'constructor'],
  ])('changes nothing by %s', async transition => {
    expect(await read(anAlert({ transition }))).toEqual([]);
    expect(fake.vendor.requests).toEqual([]);
  });

  it('may be of missing data', async () => {
    const rules = { noData: true };
    expect(await read(anAlert({ transition: 'No Data' }), rules)).toMatchObject(
      [{ id: 'cycle/9bd4ac313a4d1e8f', createdAt: TRIGGERED }],
    );
  });

  it('is found by its scope, in whatever order', async () => {
    const scope = 'role:db, host:web-2';
    expect(await read(recovered({ scope }))).toMatchObject([
      { createdAt: '2026-11-27T11:50:00.000Z' },
    ]);
    fake.monitors = [
      aMonitor(12, { '*': alerting({ status: 'OK' }) }, { multi: false }),
    ];
    expect(await read(recovered({ scope: 'env:prod' }))).toMatchObject([
      { createdAt: '2026-11-27T11:50:00.000Z' },
    ]);
  });

  it('does not begin after its end, whose clock may lag', async () => {
    const date = String(NOW - 900_000);
    const [event] = await read(recovered({ date }));
    expect(event).toMatchObject({
      createdAt: '2026-11-27T11:45:00.000Z',
      closedAt: '2026-11-27T11:45:00.000Z',
    });
  });

  it.each([
    ['its monitor is gone', { monitor: '99' }],
    ['its group is gone', { scope: 'host:web-9' }],
  ])('stays open when %s, and that is told', async (_, more) => {
    const { webhook, warnings } = hooked();
    expect(await webhook.read(requestOf(recovered(more)))).toEqual([]);
    expect(warnings).toEqual([
      expect.stringContaining('it does not say since when it had alerted'),
    ]);
  });

  it('is asked for again by the sender while Datadog cannot be asked', async () => {
    fake.vendor.expect(
      ...Array.from({ length: 4 }, () => ({ answer: { status: 503 } })),
    );
    await expect(read(recovered())).rejects.toMatchObject({
      name: 'ServiceUnavailableError',
    });
    fake.scopes.clear();
    await expect(read(recovered())).rejects.toMatchObject({
      name: 'ServiceUnavailableError',
      message: expect.stringContaining('monitors_read'),
    });
  });

  it('of another priority or environment is none', async () => {
    expect(await read(anAlert(), { priorities: [1] })).toEqual([]);
    expect(await read(anAlert({ priority: '' }), { priorities: [1] })).toEqual(
      [],
    );
    expect(await read(anAlert({ priority: '' }))).toHaveLength(1);
    expect(await read(anAlert({ tags: 'env:staging' }))).toEqual([]);
    expect(await read(anAlert(), {}, { env: 'staging' })).toEqual([]);
  });

  it('has a service, a link and an id of sensible lengths, or none', async () => {
    const long = 'x'.repeat(5_000);
    const [event] = await read(
      anAlert({ tags: `service:${long}`, link: `https://${long}` }),
    );
    expect(event).toMatchObject({ service: long.slice(0, 255) });
    expect(event).not.toHaveProperty('url');
    expect(await read(anAlert({ tags: '', scope: '*' }))).toMatchObject([
      { service: 'monitor-12' },
    ]);
  });
});

describe('a body that is none', () => {
  it.each([
    ['no JSON', Buffer.from('{"cycle":'), 'The body has to be JSON'],
    ['a list', [], 'The body has to be JSON'],
    ['lists for texts', anAlert({ cycle: [] }), 'The body has to be JSON'],
    ['no cycle', anAlert({ cycle: undefined }), 'cycle has to be'],
    [
      'a variable that was not filled',
      anAlert({ cycle: '$ALERT_CYCLE_KEY' }),
      'cycle has to be',
    ],
    ['a cycle of nothing', anAlert({ cycle: 'null' }), 'cycle has to be'],
    [
      'a cycle without an end',
      anAlert({ cycle: 'x'.repeat(500) }),
      'cycle has to be',
    ],
    ['no date', anAlert({ date: 'now' }), 'date has to be $DATE'],
    ['no monitor', anAlert({ monitor: '-1' }), 'monitor has to be $ALERT_ID'],
  ])('is refused: %s', async (_, body, sentence) => {
    await expect(read(body)).rejects.toMatchObject({
      name: 'InputError',
      message: expect.stringContaining(sentence),
    });
  });

  it('never does harm', async () => {
    const { webhook } = hooked();
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), fc.jsonValue(), async (a, b) => {
        for (const body of [a, anAlert({ cycle: a, tags: b, link: b })]) {
          const request = requestOf(Buffer.from(JSON.stringify(body)));
          webhook.verify(request);
          const outcome = await webhook.read(request).then(
            () => 'understood',
            error => error.name,
          );
          expect(['understood', 'InputError']).toContain(outcome);
        }
      }),
    );
  });
});

describe('who sent it', () => {
  const { webhook } = { webhook: () => hooked().webhook };

  it.each([SECRET, 'the-secret-before-it'])('is known by %s', secret => {
    const request = requestOf(anAlert(), { 'x-hone-secret': secret });
    expect(webhook().verify(request)).toEqual({ sentAt: new Date(TRIGGERED) });
  });

  it.each([
    ['nothing', {}],
    ['an empty secret', { 'x-hone-secret': '' }],
    ['another one', { 'x-hone-secret': 'a-secret-of-the-webhoox' }],
    ['a beginning of it', { 'x-hone-secret': SECRET.slice(0, -1) }],
    ['more than it', { 'x-hone-secret': `${SECRET}x` }],
    ['another header', { authorization: SECRET }],
  ])('is not known by %s', (_, headers) => {
    const request = requestOf(anAlert(), headers as Record<string, string>);
    expect(() => webhook().verify(request)).toThrow(
      expect.objectContaining({ name: 'AuthenticationError' }),
    );
  });

  it('may not say when', () => {
    for (const date of ['', 'now', '9'.repeat(16)]) {
      expect(webhook().verify(requestOf(anAlert({ date })))).toEqual({
        sentAt: null,
      });
    }
  });

  it('has to send the header, and may repeat itself', () => {
    expect(webhook().requiredHeaders).toEqual(['x-hone-secret']);
    expect(webhook().repeatedStatus).toBe(200);
  });
});

it('the template of the README makes a body that is understood', async () => {
  const readme = readFileSync(join(__dirname, '../../README.md'), 'utf8');
  const template = /```json\n(\{[^`]*\$ALERT_CYCLE_KEY[^`]*\})\n```/.exec(
    readme,
  )![1];
  const values: Record<string, string> = {
    $ALERT_CYCLE_KEY: '9bd4ac313a4d1e8f',
    $ALERT_ID: '12',
    $ALERT_TRANSITION: 'Triggered',
    $ALERT_SCOPE: 'host:web-1',
    $ALERT_PRIORITY: 'P2',
    $DATE: String(NOW - 300_000),
    $TAGS: 'env:prod,service:cart',
    $LINK: 'https://app.datadoghq.com/monitors/12',
    $ID: '7777',
  };
  const filled = template.replace(/\$[A-Z_]+/g, name => values[name]);
  expect(await read(JSON.parse(filled))).toMatchObject([
    {
      id: 'cycle/9bd4ac313a4d1e8f',
      service: 'cart',
      createdAt: TRIGGERED,
      url: 'https://app.datadoghq.com/monitors/12',
    },
  ]);
});
