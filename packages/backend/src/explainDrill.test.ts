import {
  findPrometheus,
  startPrometheus,
  type PrometheusServer,
} from '@hone/testbed';
import { setTimeout as sleep } from 'node:timers/promises';
import { ChainService } from './__testUtils__/ChainService';
import { startExplainer } from './__testUtils__/startExplainer';
import { SteadyLoad } from './__testUtils__/SteadyLoad';

jest.setTimeout(120_000);

/** Each calls the next one. The last one is four steps below the first, and an explanation looks three steps far. */
const CHAIN = ['storefront', 'checkout', 'orders', 'inventory', 'ledger'];
const USUAL_RATE = 10;
const SLOW_MS = 400;
const FAILING = 0.6;

/** The baseline that is asked for, and how long things are calm before one is. */
const BASELINE_SECONDS = 60;
/** As long as the rates look back, and a scrape. */
const RATE_WINDOW_MS = 5_000;
const FAULT_MS = 20_000;

const refOf = (name: string) => `component:default/${name}`;

const available = findPrometheus() !== undefined;
if (!available && !process.env.CI) {
  // eslint-disable-next-line no-console -- whoever reads the log wonders why
  console.warn(
    'The drill is skipped: no prometheus binary was found on the PATH',
  );
}

(available || process.env.CI ? describe : describe.skip)(
  'degradations of a live chain of services, scraped by a real Prometheus',
  () => {
    const services = new Map<string, ChainService>();
    let prometheus: PrometheusServer;
    let load: SteadyLoad;
    let explainer: Awaited<ReturnType<typeof startExplainer>>;

    const service = (name: string) => services.get(name)!;

    beforeAll(async () => {
      let next: ChainService | undefined;
      for (const [i, name] of [...CHAIN].reverse().entries()) {
        next = await ChainService.start(name, next, i + 1);
        services.set(name, next);
      }
      prometheus = await startPrometheus(
        CHAIN.map(name => ({ name, target: service(name).target })),
      );
      load = new SteadyLoad(`http://${service(CHAIN[0]).target}/work`);
      load.setRate(USUAL_RATE);
      explainer = await startExplainer(CHAIN, prometheus.baseUrl);
      await sleep(RATE_WINDOW_MS + BASELINE_SECONDS * 1_000);
    });

    afterAll(async () => {
      await load?.stop();
      await explainer?.stop();
      await prometheus?.kill();
      await Promise.all([...services.values()].map(one => one.stop()));
    });

    /** Makes something happen, lets it last, asks what it was, and puts it back. */
    async function explain(happens: () => void, putBack: () => void) {
      const at = new Date().toISOString();
      happens();
      await sleep(FAULT_MS);
      const { telemetry, options } = explainer;
      let explanation = await telemetry.explainDegradation(
        {
          entityRef: refOf(CHAIN[0]),
          at,
          baselineSeconds: BASELINE_SECONDS,
          stepSeconds: 1,
        },
        options,
      );
      putBack();
      expect(explanation.state).toBe('pending');
      while (explanation.state === 'pending') {
        await sleep(200);
        explanation = await telemetry.getExplanation(explanation.id, options);
      }
      // The log carries the answer, so that a run can be judged by reading it.
      process.stdout.write(
        `${explanation.summary}\n${explanation.candidates
          .map(
            one => `  ${one.rank}. ${one.kind} ${one.title} ${one.confidence}`,
          )
          .join('\n')}\n`,
      );
      return explanation;
    }

    it('blame nobody when there is just more to do', async () => {
      const explanation = await explain(
        () => load.setRate(3 * USUAL_RATE),
        () => load.setRate(USUAL_RATE),
      );
      expect(explanation).toMatchObject({
        state: 'done',
        found: false,
        candidates: [],
        unknown: 1,
      });
      expect(explanation.summary).toMatch(
        /^Nothing degraded: Requests per second went from .* 3 of 3 services below followed in proportion/,
      );
    });

    it('are traced to the service that fails', async () => {
      await sleep(RATE_WINDOW_MS);
      const failing = service('orders');
      const explanation = await explain(
        () => {
          failing.errors = FAILING;
        },
        () => failing.recover(),
      );
      expect(explanation).toMatchObject({
        found: true,
        metricTitle: 'Share of failed requests',
        target: { entityRef: refOf('storefront') },
      });
      expect(explanation.candidates[0]).toMatchObject({
        kind: 'service',
        entityRef: refOf('orders'),
        evidence: { metricTitle: 'Share of failed requests' },
      });
    });

    it('are traced to the service that is slow, deep in the chain', async () => {
      await sleep(RATE_WINDOW_MS);
      const slow = service('inventory');
      const explanation = await explain(
        () => {
          slow.extraMs = SLOW_MS;
        },
        () => slow.recover(),
      );
      expect(explanation).toMatchObject({
        found: true,
        metricTitle: 'Mean latency',
      });
      expect(explanation.candidates[0]).toMatchObject({
        kind: 'service',
        entityRef: refOf('inventory'),
        evidence: { metricTitle: 'Mean latency' },
      });
      expect(explanation.ruledOut.join()).toContain('Nothing was deployed');
    });

    it('are traced to the deployment that made a service slow', async () => {
      await sleep(RATE_WINDOW_MS + BASELINE_SECONDS * 1_000);
      const at = new Date().toISOString();
      const deployment = {
        kind: 'deployment' as const,
        id: 'run-4711',
        version: at,
        at,
        service: 'checkout',
        environment: 'production',
        status: 'succeeded' as const,
        digest: 'sha256:slow',
      };
      const receipt = await explainer.delivery.pushDeliveryEvents(
        { source: 'ci', items: [deployment] },
        explainer.options,
      );
      expect(receipt).toMatchObject({ facts: 1, unassigned: 0 });
      const slow = service('checkout');
      const explanation = await explain(
        () => {
          slow.extraMs = SLOW_MS;
        },
        () => slow.recover(),
      );
      expect(explanation.found).toBe(true);
      expect(explanation.candidates.slice(0, 2)).toEqual(
        expect.arrayContaining([
          expect.objectContaining({
            kind: 'deployment',
            entityRef: refOf('checkout'),
            title: 'Deployment run-4711 of checkout',
          }),
          expect.objectContaining({
            kind: 'service',
            entityRef: refOf('checkout'),
          }),
        ]),
      );
    });
  },
);
