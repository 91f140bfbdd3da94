import { InputError } from '@backstage/errors';
import type {
  Annotation,
  AnnotationKind,
  AnnotationSink,
  ReadOptions,
} from '@hone/backstage-plugin-metrics-node';
import type { Clock } from '@hone/node';
import { foundEventsSchema } from '../client/answers';
import type { DatadogClient } from '../client/DatadogClient';
import type { DatadogConfig } from '../config/DatadogConfig';
import { eventBody, keyTag, partsOf, type EventPart } from './eventParts';

/** What Datadog's description says of the age of events. */
const OLDEST_MS = 18 * 3_600_000;
const HOUR_MS = 3_600_000;
const MAX_FOUND = 100;
/** As many as fit into a receipt. */
const MAX_PARTS = 20;
const PART_TAG = /^hone_part:((?:start|end)-\d{1,16})$/;

/**
 * Draws experiments and flag changes as change events. Datadog keeps what it was told: an event can be neither changed nor
 * taken back, so only what is new about an annotation is sent.
 */
export class EventSink implements AnnotationSink {
  readonly id: string;
  readonly kind = 'datadog';
  readonly title: string;
  readonly accepts: readonly AnnotationKind[];

  constructor(
    private readonly config: DatadogConfig,
    private readonly client: DatadogClient,
    private readonly clock: Clock,
  ) {
    this.id = config.id;
    this.title = config.title;
    this.accepts = config.accepts.filter(kind => kind !== 'deployment');
  }

  async put(
    annotation: Annotation,
    { receipt, signal }: ReadOptions & { receipt: string | null },
  ): Promise<{ receipt: string }> {
    const known = new Set(
      receipt === null
        ? await this.find(annotation, signal)
        : receipt.split(' ').filter(Boolean),
    );
    const missing = partsOf(annotation).filter(({ name }) => !known.has(name));
    const oldest = this.clock.now().getTime() - OLDEST_MS;
    const fresh = missing.filter(({ at }) => at.getTime() > oldest);
    if (fresh.length === 0 && known.size === 0) throw this.tooOld(missing[0]);
    for (const part of fresh) {
      const body = eventBody(annotation, part, this.config.env);
      await this.client.sendEvent(body, signal);
      known.add(part.name);
    }
    return { receipt: [...known].slice(-MAX_PARTS).join(' ') };
  }

  private tooOld({ at }: EventPart): InputError {
    return new InputError(
      `${
        this.title
      } takes events of the last 18 hours, but this one is of ${at.toISOString()}`,
    );
  }

  /** The parts that were sent although the answer was lost. */
  private async find(
    { key, from }: Annotation,
    signal: AbortSignal,
  ): Promise<string[]> {
    const { value } = await this.client.ask({
      method: 'POST',
      path: '/api/v2/events/search',
      body: {
        filter: {
          query: keyTag(key),
          from: String(from.getTime() - HOUR_MS),
          to: String(this.clock.now().getTime() + HOUR_MS),
        },
        page: { limit: MAX_FOUND },
      },
      // It only reads.
      idempotent: true,
      schema: foundEventsSchema,
      scope: 'events_read',
      signal,
    });
    return value.data
      .flatMap(({ attributes }) => attributes.tags ?? [])
      .flatMap(text => PART_TAG.exec(text)?.[1] ?? []);
  }
}
