import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import experimentsPlugin from '@hone/backstage-plugin-experiments-backend';
import { ExperimentsClient } from '@hone/backstage-plugin-experiments-common';
import metricsPlugin from '@hone/backstage-plugin-metrics-backend';
import prometheusModule from '@hone/backstage-plugin-metrics-backend-module-prometheus';
import { MetricsClient } from '@hone/backstage-plugin-metrics-common';
import {
  findPrometheus,
  startLiveService,
  startLoad,
  startPrometheus,
  type LiveService,
  type PrometheusServer,
} from '@hone/testbed';
import { setTimeout as sleep } from 'node:timers/promises';

jest.setTimeout(300_000);

const STABLE_MS = 80;
const CANARY_MS = 60;
const KNOWN_EFFECT = CANARY_MS / STABLE_MS - 1;
const ENTITY_REF = 'component:default/live-checkout';

const entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: {
    name: 'live-checkout',
    annotations: { 'hone.dev/prometheus-selector': 'service="live-checkout"' },
  },
  spec: { type: 'service', lifecycle: 'production', owner: 'group:default/x' },
};

const available = findPrometheus() !== undefined;
if (!available && !process.env.CI) {
  // eslint-disable-next-line no-console -- the numbers are what a reader of the log looks for
  console.warn(
    'The live telemetry tests are skipped: no prometheus binary was found on the PATH',
  );
}

(available || process.env.CI ? describe : describe.skip)(
  'an experiment on live services, scraped by a real Prometheus',
  () => {
    let services: LiveService[];
    let prometheus: PrometheusServer;
    let load: { stop(): Promise<void> };
    let stopBackend: () => Promise<void>;
    let experiments: ExperimentsClient;
    let metrics: MetricsClient;
    const options = { token: mockCredentials.user.token() };

    beforeAll(async () => {
      services = [
        await startLiveService('stable'),
        await startLiveService('canary'),
      ];
      prometheus = await startPrometheus(
        services.map(({ name, target }) => ({
          name: `live-checkout-${name}`,
          target,
          labels: { service: 'live-checkout', track: name },
        })),
      );
      load = startLoad({
        seed: 42,
        requestsPerSecond: 15,
        services: [
          { target: services[0].target, meanDelayMs: STABLE_MS },
          { target: services[1].target, meanDelayMs: CANARY_MS },
        ],
      });
      const backend = await startTestBackend({
        features: [
          metricsPlugin,
          prometheusModule,
          experimentsPlugin,
          catalogServiceMock.factory({ entities: [entity] }),
          mockServices.rootConfig.factory({
            data: {
              backend: {
                database: { client: 'better-sqlite3', connection: ':memory:' },
              },
              hone: {
                metrics: {
                  prometheus: [
                    {
                      id: 'prometheus',
                      baseUrl: prometheus.baseUrl,
                      timeoutSeconds: 3,
                      scrapeIntervalSeconds: 1,
                    },
                  ],
                },
              },
            },
          }),
        ],
      });
      stopBackend = () => backend.stop();
      const origin = `http://127.0.0.1:${backend.server.port()}`;
      const discoveryApi = {
        getBaseUrl: async (id: string) => `${origin}/api/${id}`,
      };
      experiments = new ExperimentsClient({ discoveryApi });
      metrics = new MetricsClient({ discoveryApi });
      // The rate windows need a few scrapes.
      await sleep(12_000);
    });

    afterAll(async () => {
      await stopBackend?.();
      await load?.stop();
      await prometheus?.kill();
      await Promise.all((services ?? []).map(s => s.stop()));
    });

    it('finds the known effect, ships, and keeps its verdict when Prometheus dies', async () => {
      const proposals = await metrics.proposeMetrics(
        { entityRef: ENTITY_REF, text: 'mean latency' },
        options,
      );
      const candidate = proposals.items.find(c => c.metric.kind === 'mean');
      expect(candidate).toMatchObject({
        resolvedQuery: expect.stringContaining(
          'http_server_request_duration_seconds_sum',
        ),
        reason: expect.stringContaining('http_server_request_duration_seconds'),
      });
      expect(
        candidate!.preview.points.some(([, value]) => value !== null),
      ).toBe(true);

      // As long as the rate window, so that neighbouring points share no scrape.
      const metric = await metrics.createMetric(
        { ...candidate!.metric, stepSeconds: 4 },
        options,
      );
      const draft = await experiments.create(
        {
          title: 'Faster checkout',
          entityRef: ENTITY_REF,
          design: 'canary',
          hypothesis: {
            problem: 'Checkout answers slowly.',
            solution: 'A faster checkout.',
            metric: 'Mean latency falls by at least 10%.',
          },
          metrics: [
            { role: 'primary', metricId: metric.id, minimumEffect: 0.1 },
          ],
          treated: { name: 'canary', selector: { track: 'canary' } },
          control: { name: 'stable', selector: { track: 'stable' } },
          plan: {
            durationSeconds: 180,
            minimumDurationSeconds: 20,
            stepSeconds: 4,
            randomized: true,
          },
        },
        options,
      );
      expect(draft).toMatchObject({ status: 'draft', missing: [] });
      const running = await experiments.transition(
        draft.key,
        draft.revision,
        { action: 'start' },
        options,
      );
      expect(running.status).toBe('running');

      await sleep(100_000);
      const analysis = await experiments.analyze(draft.key, options);
      const { verdict } = analysis;
      // The log carries the numbers, so that a run can be judged by reading it.
      process.stdout.write(`${verdict.sentence.text}\n`);
      expect(verdict.recommendation).toBe('ship');
      expect(verdict.interval![0]).toBeLessThanOrEqual(KNOWN_EFFECT);
      expect(verdict.interval![1]).toBeGreaterThanOrEqual(KNOWN_EFFECT);
      expect(verdict.interval![1]).toBeLessThan(0);
      expect(analysis.queries.map(q => q.text).join()).toContain(
        'track="canary"',
      );

      await prometheus.kill();
      // Answers are cached for a moment; after it the series are stale, and the verdict stays.
      let after = await experiments.get(draft.key, options);
      let refusal: Error | undefined;
      for (let i = 0; i < 20 && !after.verdict?.staleSince; i += 1) {
        await sleep(3_000);
        refusal = await experiments.analyze(draft.key, options).then(
          () => undefined,
          error => error,
        );
        after = await experiments.get(draft.key, options);
      }
      expect(after.verdict).toMatchObject({
        recommendation: 'ship',
        staleSince: expect.stringMatching(/^\d{4}-/),
      });
      expect(after.status).toBe('running');
      expect(refusal?.message).toMatch(
        /cannot be analyzed now: prometheus does not answer; the verdict that stands is kept/,
      );
    });
  },
);
