import { InputError, ServiceUnavailableError } from '@backstage/errors';
import type { SeriesPoint } from '@hone/backstage-plugin-metrics-common';
import type {
  MetricReadTarget,
  MetricSource,
  ReadOptions,
  SeriesWindow,
} from '@hone/backstage-plugin-metrics-node';

/** A source whose behaviour a test sets: every point has the level that the query names. */
export class TestSource implements MetricSource {
  readonly kind = 'test';
  /** Whether it answers; `hangs` never does. */
  state: 'up' | 'down' | 'hangs' = 'up';
  calls = 0;
  running = 0;
  mostRunning = 0;
  delayMs = 0;
  points: ((at: number) => number | null) | undefined;

  constructor(readonly id = 'test', readonly title = 'Test engine') {}

  async validate({ query }: { query: Record<string, string> }): Promise<void> {
    if (!query.level) throw new InputError('query.level is missing');
  }

  resolve(target: MetricReadTarget, stepSeconds: number): string {
    return `level ${target.metric.query.level} every ${stepSeconds} s`;
  }

  async readSeries(
    target: MetricReadTarget,
    window: SeriesWindow,
    options: ReadOptions,
  ) {
    return this.answer(options, () => {
      const points: SeriesPoint[] = [];
      const stepMs = window.stepSeconds * 1000;
      for (
        let at = window.start.getTime();
        at <= window.end.getTime();
        at += stepMs
      ) {
        points.push([
          at,
          this.points ? this.points(at) : Number(target.metric.query.level),
        ]);
      }
      return {
        points,
        resolvedQuery: this.resolve(target, window.stepSeconds),
        warnings: [],
      };
    });
  }

  async readMoments(
    target: MetricReadTarget,
    window: { start: Date; end: Date },
    options: ReadOptions,
  ) {
    return this.answer(options, () => {
      const n = (window.end.getTime() - window.start.getTime()) / 1000;
      const successes = n * Number(target.metric.query.level);
      const mean = successes / n;
      return {
        n,
        successes,
        mean,
        m2: n * mean * (1 - mean),
        resolvedQuery: `counts of ${target.metric.query.level}`,
        warnings: ['sampled'],
      };
    });
  }

  async discover(_entity: unknown, options: ReadOptions) {
    return this.answer(options, () => [
      {
        metric: {
          name: 'latency-p95',
          title: 'p95 latency',
          unit: 's',
          direction: 'lower-is-better' as const,
          kind: 'quantile' as const,
          sourceId: this.id,
          query: { level: '0.2' },
        },
        reason: 'The test engine knows a latency.',
        match: 0.9,
      },
      {
        metric: {
          name: 'error-rate',
          title: 'Share of failed requests',
          unit: 'ratio',
          direction: 'lower-is-better' as const,
          kind: 'proportion' as const,
          sourceId: this.id,
          query: { level: '0.01' },
        },
        reason: 'The test engine knows errors.',
        match: 0.8,
      },
    ]);
  }

  async check(options: ReadOptions): Promise<void> {
    await this.answer(options, () => undefined);
  }

  private async answer<T>(options: ReadOptions, make: () => T): Promise<T> {
    this.calls += 1;
    this.running += 1;
    this.mostRunning = Math.max(this.mostRunning, this.running);
    try {
      if (this.state === 'hangs') {
        await new Promise<void>((_, reject) =>
          options.signal.addEventListener('abort', () => reject(new Error())),
        );
      }
      if (this.delayMs > 0) {
        await new Promise(resolve => setTimeout(resolve, this.delayMs));
      }
      if (this.state === 'down') {
        throw new ServiceUnavailableError('Test engine refuses connections');
      }
      return make();
    } finally {
      this.running -= 1;
    }
  }
}
