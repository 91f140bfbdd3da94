import type {
  MetricReadTarget,
  MetricSource,
} from '@hone/backstage-plugin-metrics-node';

/** The query as it would be sent, or nothing where the source cannot say; for answers that report another fault. */
export function resolveQuietly(
  source: MetricSource | undefined,
  target: MetricReadTarget,
  stepSeconds: number,
): string {
  try {
    return source?.resolve(target, stepSeconds) ?? '';
  } catch {
    return '';
  }
}
