import { ServiceUnavailableError } from '@backstage/errors';
import type {
  MetricReadTarget,
  SeriesWindow,
} from '@hone/backstage-plugin-metrics-node';
import { TestSource } from '../../../__testUtils__/TestSource';

/** By how much a metric of a service is multiplied from an instant on. */
interface Shift {
  service: string;
  metric: string;
  since: number;
  until?: number;
  factor: number;
}

/** A number from 0 to 1 that is the same for the same text. */
function drawOf(text: string): number {
  let hash = 2_166_136_261;
  for (const char of text) {
    hash = Math.imul(hash ^ char.charCodeAt(0), 16_777_619);
  }
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  hash ^= hash >>> 13;
  return (hash >>> 0) / 4_294_967_296;
}

/** Series with a little noise around the level of their query, until a test shifts them. */
export class ScriptedSource extends TestSource {
  readonly shifts: Shift[] = [];
  /** Services of which nothing is known. */
  readonly silent = new Set<string>();
  /** Services whose series cannot be read. */
  readonly failing = new Set<string>();

  override async readSeries(target: MetricReadTarget, window: SeriesWindow) {
    const service = target.entity.metadata.name;
    if (this.failing.has(service)) {
      throw new ServiceUnavailableError('Test engine refuses connections');
    }
    const stepMs = window.stepSeconds * 1_000;
    const points: [number, number | null][] = [];
    const end = window.end.getTime();
    for (let at = window.start.getTime(); at <= end; at += stepMs) {
      points.push([at, this.valueAt(target, at)]);
    }
    return { points, resolvedQuery: service, warnings: [] };
  }

  private valueAt(
    { entity, metric }: MetricReadTarget,
    at: number,
  ): number | null {
    const service = entity.metadata.name;
    if (this.silent.has(service)) return null;
    const name = `${service} ${metric.name} ${at}`;
    const noise = drawOf(`a ${name}`) + drawOf(`b ${name}`) - 1;
    const factor = this.shifts
      .filter(
        shift =>
          shift.service === service &&
          shift.metric === metric.name &&
          at >= shift.since &&
          at < (shift.until ?? Infinity),
      )
      .reduce((product, shift) => product * shift.factor, 1);
    return Number(metric.query.level) * factor * (1 + 0.1 * noise);
  }
}
