import { createBackendModule } from '@backstage/backend-plugin-api';
import type { SeriesPoint } from '@hone/backstage-plugin-metrics-common';
import {
  metricSourcesExtensionPoint,
  type MetricSource,
} from '@hone/backstage-plugin-metrics-node';
import { createRng } from '@hone/inference';

export const SOURCE_ID = 'ready';

/** A prime, so that neither days nor weeks repeat it. */
const NOISE_LENGTH = 20_011;
const DAY_MS = 86_400_000;
const LEVEL = 120;
const SIGMA = 6;

function createNoise(): number[] {
  const rng = createRng('ready points');
  return Array.from({ length: NOISE_LENGTH }, () => rng.normal());
}

/** A source that answers at once, with days and noise that were drawn before. */
export function createReadySource() {
  const noise = createNoise();
  const valueAt = (at: number, stepMs: number, series: number) =>
    LEVEL +
    4 * SIGMA * Math.sin((2 * Math.PI * at) / DAY_MS) +
    SIGMA * noise[(Math.floor(at / stepMs) + 997 * series) % NOISE_LENGTH];
  const source: MetricSource = {
    id: SOURCE_ID,
    kind: 'bench',
    title: 'Ready points',
    async validate() {},
    resolve: () => 'ready points',
    async check() {},
    async readSeries(target, { start, end, stepSeconds }) {
      const stepMs = stepSeconds * 1000;
      const series = Number(target.metric.query.series);
      const points: SeriesPoint[] = [];
      for (let at = start.getTime(); at <= end.getTime(); at += stepMs) {
        points.push([at, valueAt(at, stepMs, series)]);
      }
      return { points, resolvedQuery: 'ready points', warnings: [] };
    },
  };
  return createBackendModule({
    pluginId: 'hone-metrics',
    moduleId: 'ready-source',
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
