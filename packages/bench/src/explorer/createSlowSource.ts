import { createBackendModule } from '@backstage/backend-plugin-api';
import type { SeriesPoint } from '@hone/backstage-plugin-metrics-common';
import {
  metricSourcesExtensionPoint,
  type MetricSource,
} from '@hone/backstage-plugin-metrics-node';
import { createRng } from '@hone/inference';

const DAY_MS = 86_400_000;
/** In the middle of every week a deployment makes everything slower. */
const WEEK_MS = 7 * DAY_MS;

function valueAt(at: number, noise: number): number {
  const daily = 0.05 * Math.sin((2 * Math.PI * at) / DAY_MS);
  const shift = at % WEEK_MS > WEEK_MS / 2 ? 0.1 : 0;
  return 0.2 + daily + shift + 0.01 * noise;
}

/** A source that takes its time and answers with a season, steps and noise. */
export function createSlowSource(delayMs: number) {
  const source: MetricSource = {
    id: 'slow',
    kind: 'bench',
    title: 'Simulated source',
    async validate() {},
    resolve: () => 'simulated',
    async check() {},
    async readSeries(target, window) {
      await new Promise(resolve => setTimeout(resolve, delayMs));
      const rng = createRng(target.entity.metadata.name);
      const points: SeriesPoint[] = [];
      const stepMs = window.stepSeconds * 1000;
      const end = window.end.getTime();
      for (let at = window.start.getTime(); at <= end; at += stepMs) {
        points.push([at, valueAt(at, rng.normal())]);
      }
      return { points, resolvedQuery: 'simulated', warnings: [] };
    },
  };
  return createBackendModule({
    pluginId: 'hone-metrics',
    moduleId: 'slow-source',
    register(env) {
      env.registerInit({
        deps: { registry: metricSourcesExtensionPoint },
        async init({ registry }) {
          registry.addMetricSource(source);
        },
      });
    },
  });
}
