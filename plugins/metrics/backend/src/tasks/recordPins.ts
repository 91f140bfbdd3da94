import type { AuthService, LoggerService } from '@backstage/backend-plugin-api';
import type { Clock } from '@hone/node';
import type { MetricStore } from '../store/MetricStore';
import type { PinStore } from '../store/PinStore';
import { SETTLE_MS, type PinRecorder } from '../service/pins/PinRecorder';
import type { SourceRegistry } from '../service/sources/SourceRegistry';
import type { EntityReader } from '../service/targets/EntityReader';

export interface RecordPinsOptions {
  pins: PinStore;
  metrics: MetricStore;
  entities: EntityReader;
  registry: SourceRegistry;
  recorder: PinRecorder;
  auth: AuthService;
  clock: Clock;
  logger: LoggerService;
}

/** Pins of one run; those that are left come first in the next one. */
const MAX_PINS = 200;
/** Stretches of one pin in one run, so that a long history does not keep the others waiting. */
const MAX_STRETCHES = 20;

/**
 * Records all pinned series up to now. Safe to stop at any time and to run again: it goes on where each pin was
 * recorded to, and buckets that are stored already stay as they are.
 */
export async function recordPins(
  options: RecordPinsOptions,
  signal?: AbortSignal,
): Promise<void> {
  const { pins, metrics, entities, registry, recorder, clock } = options;
  const before = new Date(clock.now().getTime() - SETTLE_MS);
  const due = await pins.due(before, MAX_PINS);
  if (due.length === 0) return;
  const [definitions, services] = await Promise.all([
    metrics.getMany([...new Set(due.map(pin => pin.metricId))]),
    options.auth.getOwnServiceCredentials().then(own =>
      entities.find(
        due.map(pin => pin.entityRef),
        own,
      ),
    ),
  ]);
  for (const pin of due) {
    if (signal?.aborted) return;
    const metric = definitions.get(pin.metricId);
    const entity = services.get(pin.entityRef);
    const source = metric && registry.get(metric.sourceId);
    try {
      if (!metric || !entity || !source) {
        await pins.attempted(pin.id, clock.now());
        options.logger.debug(
          `The pinned series ${pin.id} has lost its ${
            (!metric && 'metric') || (!entity && 'service') || 'source'
          }`,
        );
      } else {
        let more = true;
        for (let i = 0; more && i < MAX_STRETCHES && !signal?.aborted; i += 1) {
          more = await recorder.record(
            (await pins.get(pin.id)) ?? pin,
            metric,
            entity,
            source,
          );
        }
      }
    } catch (error) {
      recorder.failed(pin, error);
    }
  }
}
