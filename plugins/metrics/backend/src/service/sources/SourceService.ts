import { isError } from '@backstage/errors';
import type { MetricSourceInfo } from '@hone/backstage-plugin-metrics-common';
import type { MetricSource } from '@hone/backstage-plugin-metrics-node';
import type { Clock } from '@hone/node';
import { LRUCache } from 'lru-cache';
import type { SourceCaller } from './SourceCaller';
import type { SourceRegistry } from './SourceRegistry';
import type { SourceStates } from './SourceStates';

type Health = MetricSourceInfo['health'];

const HEALTH_TTL_MS = 30_000;

/** Lists the sources and how they are. */
export class SourceService {
  private readonly health: LRUCache<string, Health, MetricSource>;

  constructor(
    private readonly options: {
      registry: SourceRegistry;
      caller: SourceCaller;
      states: SourceStates;
      clock: Clock;
      healthTtlMs?: number;
    },
  ) {
    this.health = new LRUCache<string, Health, MetricSource>({
      max: 200,
      ttl: options.healthTtlMs ?? HEALTH_TTL_MS,
      fetchMethod: (_id, _stale, { context }) => this.check(context),
    });
  }

  async list(): Promise<MetricSourceInfo[]> {
    return Promise.all(
      this.options.registry.all().map(async source => ({
        id: source.id,
        kind: source.kind,
        title: source.title,
        health: (await this.health.fetch(source.id, { context: source }))!,
      })),
    );
  }

  private async check(source: MetricSource): Promise<Health> {
    const { caller, states, clock } = this.options;
    let message: string | null = null;
    try {
      await caller.call(source, options => source.check(options));
    } catch (error) {
      message = isError(error) ? error.message : String(error);
    }
    return {
      state: message === null ? 'ok' : 'down',
      message,
      checkedAt: clock.now().toISOString(),
      lastSuccessAt: states.get(source.id).lastSuccessAt?.toISOString() ?? null,
    };
  }
}
