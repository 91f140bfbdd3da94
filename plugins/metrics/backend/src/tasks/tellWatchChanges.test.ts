import type { NotificationSendOptions } from '@backstage/plugin-notifications-node';
import type { MetricInput } from '@hone/backstage-plugin-metrics-common';
import { cart, CART, issuer, ISSUER } from '../__fixtures__/entities';
import { migrated, testDatabases } from '../__testUtils__/databases';
import {
  openWatches,
  signal,
} from '../service/watches/__testUtils__/openWatches';
import type { NewChange } from '../store/watches/types';
import { tellWatchChanges } from './tellWatchChanges';

jest.setTimeout(60_000);

const HOUR = 3_600_000;
const databases = testDatabases();

describe.each(databases.eachSupportedId())('tellWatchChanges on %p', id => {
  async function setup(entities = [cart, issuer]) {
    const t = await openWatches(await migrated(databases, id), { entities });
    const sent: NotificationSendOptions[] = [];
    const send = jest.fn(async (options: NotificationSendOptions) => {
      sent.push(options);
    });
    const run = () =>
      tellWatchChanges({ ...t, ...t.stores, notifications: { send } }, signal);
    /** A rise that became certain so many hours ago. */
    const rises = async (
      entityRef: string,
      input: Partial<MetricInput>,
      hoursAgo: number,
      rest: Partial<NewChange> = {},
    ) => {
      const metric = await t.define(input);
      const watch = (await t.stores.watches.put(
        { metricId: metric.id, entityRef, stepSeconds: 60 },
        'user:default/mock',
        t.clock.now(),
      ))!;
      const foundAt = new Date(t.clock.now().getTime() - hoursAgo * HOUR);
      const change = {
        ...{ at: new Date(foundAt.getTime() - HOUR), foundAt, trigger: null },
        ...{ before: 0.2, after: 0.3456, magnitude: 4 },
        ...rest,
      };
      await t.stores.watchFilters.save(
        [{ ...watch, watch, state: null, changes: [change], anewFrom: null }],
        t.clock.now(),
      );
      return watch;
    };
    return { ...t, sent, send, run, rises };
  }

  it('tells the owner once, with levels, a trigger and a link', async () => {
    const t = await setup();
    await t.rises(CART, { name: 'a' }, 2, {
      trigger: {
        ...{ kind: 'deployment', at: '2026-06-01T08:50:00.000Z' },
        ...{ label: 'run-1', url: null, entityRef: CART },
      },
    });
    expect(await t.run()).toBe(1);
    expect(t.sent).toEqual([
      {
        recipients: { type: 'entity', entityRef: 'group:default/x' },
        payload: {
          title: 'Latency of cart got worse: 0.2 s before, 0.346 s now',
          description:
            'Latency: 0.2 s before, 0.346 s now, since 1 June, 09:00 UTC. Shortly before: deployment run-1. These changes are beyond normal variation; a cause is not implied.',
          link: '/catalog/default/component/cart/telemetry',
          severity: 'normal',
          topic: 'watch-change',
          scope: expect.stringMatching(/^watch-change:[0-9a-f-]{36}$/),
        },
      },
    ]);
    expect(await t.run()).toBe(0);
  });

  it('tells several changes of a service together, each service apart', async () => {
    const t = await setup();
    for (let i = 0; i < 7; i += 1) await t.rises(CART, { name: `m${i}` }, 1);
    await t.rises(ISSUER, { name: 'x', unit: 'ratio', simulated: true }, 1);
    expect(await t.run()).toBe(2);
    expect(t.sent.map(one => one.payload.title).sort()).toEqual([
      '7 metrics of cart got worse',
      'Latency of issuer got worse: 20 % before, 34.6 % now (simulated)',
    ]);
    expect(t.sent[0].payload.description).toMatch(/And 2 more\./);
  });

  it('tells neither what got better, nor old news, nor what somebody rejected', async () => {
    const t = await setup();
    await t.rises(CART, { name: 'a', direction: 'higher-is-better' }, 1);
    await t.rises(CART, { name: 'b' }, 25);
    const rejected = await t.rises(CART, { name: 'c' }, 1);
    const changes = await t.stores.watchChanges.newest([rejected.id], 1);
    await t.stores.watchChanges.judge(
      changes.get(rejected.id)![0],
      { meaningful: false, by: 'user:default/mock' },
      t.clock.now(),
    );
    expect(await t.run()).toBe(0);
    expect(t.send).not.toHaveBeenCalled();
  });

  it('tries again what could not be told, goes on with the others, and skips what nobody owns', async () => {
    const orphan = {
      ...issuer,
      metadata: { ...issuer.metadata, name: 'orphan' },
      spec: { type: 'service' },
    };
    const t = await setup([cart, issuer, orphan]);
    await t.rises('component:default/orphan', { name: 'o' }, 1);
    await t.rises(CART, { name: 'a' }, 1);
    await t.rises(ISSUER, { name: 'b' }, 1);
    t.send.mockRejectedValueOnce(new Error('not installed'));
    expect(await t.run()).toBe(1);
    expect(t.logger.warn).toHaveBeenCalledTimes(1);
    expect(await t.run()).toBe(1);
    expect(await t.run()).toBe(0);
    expect(new Set(t.sent.map(one => one.payload.link)).size).toBe(2);
  });
});
