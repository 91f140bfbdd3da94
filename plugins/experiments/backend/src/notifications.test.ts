import type { SchedulerServiceTaskFunction } from '@backstage/backend-plugin-api';
import { mockServices } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
// eslint-disable-next-line @backstage/no-mixed-plugin-imports -- people get these notifications from the real plugin
import notificationsPlugin from '@backstage/plugin-notifications-backend';
import { as, experimentInput, metricInput } from './__testUtils__/inputs';
import { startPortal } from './__testUtils__/startPortal';

jest.setTimeout(60_000);

const CHECKOUT: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Group',
  metadata: { name: 'checkout', namespace: 'default' },
  spec: { type: 'team', children: [] },
  relations: ['ada', 'bob'].map(name => ({
    type: 'hasMember',
    targetRef: `user:default/${name}`,
  })),
};

it('reaches the members of the owner through the notifications of Backstage, once', async () => {
  const tasks = new Map<string, SchedulerServiceTaskFunction>();
  const scheduler = mockServices.scheduler.mock({
    scheduleTask: async ({ id, fn }) => {
      tasks.set(id, fn);
    },
    createScheduledTaskRunner: () => ({
      run: async ({ id, fn }) => {
        tasks.set(id, fn);
      },
    }),
  });
  const portal = await startPortal({
    features: [scheduler.factory, notificationsPlugin],
    entities: [CHECKOUT],
    portalUrl: 'http://portal.test',
  });
  const inbox = async (name: string) => {
    const response = await fetch(
      portal.url.replace('hone-experiments', 'notifications/notifications'),
      { headers: { authorization: `Bearer ${as(name).token}` } },
    );
    const { notifications } = await response.json();
    return notifications as unknown[];
  };
  const announce = () =>
    tasks.get('hone-experiments-announcements')!(new AbortController().signal);

  const ada = as('ada');
  const metric = await portal.metrics.createMetric(metricInput(), ada);
  const { key } = await portal.experiments.create(
    experimentInput(metric.id),
    ada,
  );
  await portal.experiments.transition(key, 1, { action: 'submit' }, ada);
  await announce();
  await announce();
  expect(await inbox('bob')).toEqual([
    expect.objectContaining({
      origin: 'plugin:hone-experiments',
      payload: expect.objectContaining({
        title: `${key} waits for somebody to review its plan`,
        link: `/experiments/${key}`,
      }),
    }),
  ]);
  expect(await inbox('ada')).toEqual([]);
  await portal.backend.stop();
});
