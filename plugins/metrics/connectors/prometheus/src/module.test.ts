import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import {
  deliverySourcesExtensionPoint,
  metricSourcesExtensionPoint,
  type DeliverySource,
  type MetricSource,
} from '@hone/backstage-plugin-metrics-node';
import prometheusModule from '.';

async function start(metrics: object) {
  const sources: MetricSource[] = [];
  const deliveries: DeliverySource[] = [];
  const backend = await startTestBackend({
    extensionPoints: [
      [
        metricSourcesExtensionPoint,
        { addMetricSource: source => sources.push(source) },
      ],
      [
        deliverySourcesExtensionPoint,
        { addDeliverySource: source => deliveries.push(source) },
      ],
    ],
    features: [
      prometheusModule,
      mockServices.rootConfig.factory({
        data: { hone: { metrics } } as never,
      }),
    ],
  });
  await backend.stop();
  return { sources, deliveries };
}

describe('the module', () => {
  it('registers one source per configured server', async () => {
    const { sources } = await start({
      prometheus: [
        { baseUrl: 'http://one.invalid' },
        { id: 'eu', baseUrl: 'http://two.invalid' },
      ],
    });
    expect(sources.map(s => [s.id, s.kind, s.title])).toEqual([
      ['prometheus', 'prometheus', 'Prometheus (prometheus)'],
      ['eu', 'prometheus', 'Prometheus (eu)'],
    ]);
  });

  it('registers one source of incidents per Alertmanager, with a webhook where a secret is', async () => {
    const { sources, deliveries } = await start({
      alertmanager: [
        { baseUrl: 'http://one.invalid' },
        {
          id: 'eu',
          baseUrl: 'http://two.invalid',
          webhook: { type: 'bearer', secret: 'a-secret-of-16-characters' },
        },
      ],
    });
    expect(sources).toEqual([]);
    expect(
      deliveries.map(({ id, kind, title, webhook }) => [
        id,
        kind,
        title,
        webhook?.requiredHeaders,
      ]),
    ).toEqual([
      ['alertmanager', 'alertmanager', 'Alertmanager', undefined],
      ['eu', 'alertmanager', 'Alertmanager (eu)', ['authorization']],
    ]);
  });

  it('does not start with a fault in its configuration', async () => {
    await expect(
      start({ prometheus: [{ baseUrl: 'file:///etc/passwd' }] }),
    ).rejects.toThrow(
      'hone.metrics.prometheus[0].baseUrl has to be an http or https address',
    );
  });
});
