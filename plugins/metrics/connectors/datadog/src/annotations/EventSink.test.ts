import { anExperiment } from '../__testUtils__/annotations';
import { loadCheck, type Check } from '../__testUtils__/contracts';
import { FakeDatadog, NOW } from '../__testUtils__/FakeDatadog';
import { clientOf, configOf, signal } from '../__testUtils__/startDatadog';
import { EventSink } from './EventSink';

const HOUR = 3_600_000;

let check: Check;
let fake: FakeDatadog;
beforeAll(async () => {
  check = await loadCheck();
});
beforeEach(async () => {
  fake = await FakeDatadog.start(check);
});
afterEach(() => fake.stop());

function sinkOf(settings: object = {}) {
  const config = configOf(fake, settings);
  const { client, clock } = clientOf(config);
  return new EventSink(config, client, clock);
}
const put = (annotation = anExperiment(), receipt: string | null = null) =>
  sinkOf().put(annotation, { receipt, signal });
const ended = (more: object = {}) =>
  anExperiment({ until: new Date(NOW), ...more });

describe('an experiment', () => {
  it('is a change event when it begins', async () => {
    const { receipt } = await put();
    expect(receipt).toBe(`start-${NOW - HOUR}`);
    expect(fake.events).toEqual([
      {
        title: 'Free shipping',
        message:
          'Does free shipping bring more orders?\nAt 2026-11-27T11:00:00.000Z.\nhttps://portal.acme.example/experiments/EXP-142',
        category: 'change',
        integration_id: 'custom-events',
        aggregation_key: 'EXP-142',
        timestamp: '2026-11-27T11:00:00.000Z',
        tags: [
          'hone_key:exp-142',
          `hone_part:start-${NOW - HOUR}`,
          'service:cart',
          'env:prod',
          'experiment',
          'exp:exp-142',
          'group_shop',
        ],
        attributes: {
          author: { name: 'Hone', type: 'automation' },
          changed_resource: { name: 'Free shipping', type: 'configuration' },
          impacted_resources: [{ type: 'service', name: 'cart' }],
          change_metadata: {
            kind: 'experiment',
            edge: 'start',
            resource_link: 'https://portal.acme.example/experiments/EXP-142',
          },
        },
      },
    ]);
  });

  it('is a second event of the same key when it ends', async () => {
    const { receipt } = await put();
    const second = await put(ended(), receipt);
    expect(second.receipt).toBe(`start-${NOW - HOUR} end-${NOW}`);
    expect(fake.events.map(event => [event.title, event.timestamp])).toEqual([
      ['Free shipping', '2026-11-27T11:00:00.000Z'],
      ['Ended: Free shipping', '2026-11-27T12:00:00.000Z'],
    ]);
    expect(new Set(fake.events.map(event => event.aggregation_key))).toEqual(
      new Set(['EXP-142']),
    );
  });

  it('is not told twice, with a receipt or without', async () => {
    const { receipt } = await put(ended());
    expect(await put(ended({ title: 'Shipping is free' }), receipt)).toEqual({
      receipt,
    });
    expect(await put(ended())).toEqual({ receipt });
    expect(fake.events).toHaveLength(2);
  });

  it('is told on from where an answer was lost', async () => {
    fake.vendor.expect(
      { on: /POST \/api\/v2\/events$/, cut: true },
      { on: /POST \/api\/v2\/events$/, cut: true },
    );
    await expect(put(ended())).rejects.toThrow('Datadog cannot be reached');
    expect(fake.events).toHaveLength(1);
    await expect(put(ended())).rejects.toThrow('Datadog cannot be reached');
    expect((await put(ended())).receipt).toBe(`start-${NOW - HOUR} end-${NOW}`);
    expect(fake.events).toHaveLength(2);
  });

  it('is told of its end although its beginning is too old', async () => {
    const from = new Date(NOW - 19 * HOUR);
    await expect(put(anExperiment({ from }))).rejects.toMatchObject({
      name: 'InputError',
      message:
        'Datadog takes events of the last 18 hours, but this one is of 2026-11-26T17:00:00.000Z',
    });
    expect(fake.events).toEqual([]);
    expect((await put(ended({ from }))).receipt).toBe(`end-${NOW}`);
    expect(fake.events[0].message).toContain(
      'From 2026-11-26T17:00:00.000Z to 2026-11-27T12:00:00.000Z.',
    );
  });

  it('has texts that Datadog takes, however long they are', async () => {
    const long = '😀'.repeat(6_000);
    await put(
      ended({
        key: 'k'.repeat(300),
        title: long,
        text: long,
        service: long,
        tags: Array.from({ length: 200 }, (_, i) => `${i}:${long}`),
      }),
    );
    expect(fake.events).toHaveLength(2);
    expect(fake.events[0].aggregation_key).toMatch(/^hone-[0-9a-f]{32}$/);
    expect((await put(ended({ key: 'k'.repeat(300) }))).receipt).toContain(
      'end',
    );
    expect(fake.events).toHaveLength(2);
  });
});

describe('a flag change', () => {
  it('is a change of a feature flag', async () => {
    await put(anExperiment({ kind: 'flag-change', title: 'free-shipping on' }));
    expect(fake.events[0].attributes.changed_resource).toEqual({
      name: 'free-shipping on',
      type: 'feature_flag',
    });
  });
});

describe('what is accepted', () => {
  it('is configured, and never a deployment', () => {
    expect(sinkOf().accepts).toEqual(['experiment', 'flag-change']);
    expect(sinkOf({ accepts: ['deployment', 'experiment'] }).accepts).toEqual([
      'experiment',
    ]);
  });
});

describe('a Datadog that does not take it', () => {
  it('names the scope with which it would be found again, and may be asked later', async () => {
    fake.scopes.delete('events_read');
    await expect(put()).rejects.toMatchObject({
      name: 'ServiceUnavailableError',
      message: expect.stringContaining('needs the scope events_read'),
    });
    expect(fake.events).toEqual([]);
  });

  it('says what it does not like', async () => {
    fake.vendor.expect({
      on: /events$/,
      answer: {
        status: 400,
        body: {
          errors: [
            { status: '400', title: 'Bad Request', detail: 'no such category' },
          ],
        },
      },
    });
    await expect(put()).rejects.toMatchObject({
      name: 'InputError',
      message: 'Datadog refused the request (400): no such category',
    });
  });

  it.each([429, 500])('is not sent the same twice after %d', async status => {
    fake.vendor.expect({ on: /events$/, answer: { status } });
    await expect(put()).rejects.toMatchObject({
      name: expect.not.stringContaining('InputError'),
    });
    expect(
      fake.vendor.requests.filter(({ path }) => path.endsWith('/events')),
    ).toHaveLength(1);
    await put();
    expect(fake.events).toHaveLength(1);
  });
});
