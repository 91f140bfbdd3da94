import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import {
  annotationSinksExtensionPoint,
  deliverySourcesExtensionPoint,
  metricSourcesExtensionPoint,
  type AnnotationSink,
  type DeliverySource,
  type MetricSource,
} from '@hone/backstage-plugin-metrics-node';
import datadogModule from '.';

const KEYS = { apiKey: 'api-secret', applicationKey: 'app-secret' };

async function start(datadog: object[]) {
  const sources: MetricSource[] = [];
  const deliveries: DeliverySource[] = [];
  const sinks: AnnotationSink[] = [];
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
      [
        annotationSinksExtensionPoint,
        { addAnnotationSink: sink => sinks.push(sink) },
      ],
    ],
    features: [
      datadogModule,
      mockServices.rootConfig.factory({
        data: { hone: { metrics: { datadog } } } as never,
      }),
    ],
  });
  await backend.stop();
  return { sources, deliveries, sinks };
}

describe('the module', () => {
  it('registers what is configured', async () => {
    const { sources, deliveries, sinks } = await start([
      KEYS,
      {
        ...KEYS,
        id: 'eu',
        site: 'datadoghq.eu',
        accepts: ['experiment', 'deployment'],
        monitors: { webhook: { secret: 'a-secret-of-the-webhook' } },
      },
      { ...KEYS, id: 'quiet', accepts: [], monitors: {} },
    ]);
    expect(sources.map(({ id, kind, title }) => [id, kind, title])).toEqual([
      ['datadog', 'datadog', 'Datadog'],
      ['eu', 'datadog', 'Datadog (eu)'],
      ['quiet', 'datadog', 'Datadog (quiet)'],
    ]);
    expect(
      deliveries.map(({ id, webhook }) => [id, webhook?.requiredHeaders]),
    ).toEqual([
      ['eu', ['x-hone-secret']],
      ['quiet', undefined],
    ]);
    expect(
      sinks.map(({ id, accepts, remove }) => [id, accepts, Boolean(remove)]),
    ).toEqual([
      ['datadog', ['experiment', 'flag-change'], false],
      ['eu', ['experiment'], false],
      ['eu-deployments', ['deployment'], true],
    ]);
  });

  it('does not start with a fault in its configuration', async () => {
    await expect(start([{ ...KEYS, site: 'nowhere' }])).rejects.toThrow(
      'hone.metrics.datadog[0].site has to be one of',
    );
  });
});
