import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import {
  annotationSinksExtensionPoint,
  deliverySourcesExtensionPoint,
  metricSourcesExtensionPoint,
} from '@hone/backstage-plugin-metrics-node';
import grafanaModule from '.';

async function start(grafana: object[]) {
  const added: string[] = [];
  const add = (what: string) => (one: { id: string; title: string }) =>
    added.push(`${what} ${one.id}: ${one.title}`);
  const backend = await startTestBackend({
    extensionPoints: [
      [metricSourcesExtensionPoint, { addMetricSource: add('source') }],
      [annotationSinksExtensionPoint, { addAnnotationSink: add('sink') }],
      [deliverySourcesExtensionPoint, { addDeliverySource: add('alerts') }],
    ],
    features: [
      grafanaModule,
      mockServices.rootConfig.factory({
        data: { hone: { metrics: { grafana } } } as never,
      }),
    ],
  });
  await backend.stop();
  return added;
}

const server = { baseUrl: 'https://grafana.acme.example', token: 'glsa_1' };

describe('the module', () => {
  it('registers what is configured', async () => {
    expect(
      await start([
        server,
        { ...server, id: 'eu', alerts: {}, annotations: { kinds: [] } },
      ]),
    ).toEqual([
      'source grafana: Grafana (grafana)',
      'sink grafana: Grafana (grafana)',
      'source eu: Grafana (eu)',
      'alerts eu: Grafana (eu)',
    ]);
  });

  it('does not start with a fault in its configuration', async () => {
    await expect(start([{ ...server, baseUrl: 'ftp://acme' }])).rejects.toThrow(
      'hone.metrics.grafana[0].baseUrl has to be an https address',
    );
  });
});
