import type { LoggerService } from '@backstage/backend-plugin-api';
import { isError } from '@backstage/errors';
import type {
  Annotation,
  AnnotationSink,
} from '@hone/backstage-plugin-metrics-node';
import type { Clock } from '@hone/node';
import type {
  AnnotationDelivery,
  AnnotationStore,
  StoredAnnotation,
} from '../../store/annotations/AnnotationStore';
import type { AnnotationSinkRegistry } from './AnnotationSinkRegistry';

const FIRST_PAUSE_MS = 30_000;
const LONGEST_PAUSE_MS = 3_600_000;
/** With the pauses above, a day. */
const MAX_ATTEMPTS = 30;
const MAX_MESSAGE = 500;

function toAnnotation({
  key,
  kind,
  entityRef,
  body,
}: StoredAnnotation): Annotation {
  const { from, until, deployment, ...rest } = body;
  return {
    key,
    kind,
    entityRef,
    ...rest,
    from: new Date(from),
    until: until === null ? null : new Date(until),
    ...(deployment && {
      deployment: {
        ...deployment,
        startedAt: new Date(deployment.startedAt),
        finishedAt: new Date(deployment.finishedAt),
      },
    }),
  };
}

/** Brings annotations and outside systems together, one delivery at a time. */
export class AnnotationWriter {
  constructor(
    private readonly options: {
      annotations: AnnotationStore;
      sinkRegistry: AnnotationSinkRegistry;
      clock: Clock;
      logger: LoggerService;
    },
  ) {}

  /** Never throws for what an outside system does; it is noted and tried again later. */
  async write(
    annotation: StoredAnnotation,
    delivery: AnnotationDelivery,
    signal: AbortSignal,
  ): Promise<void> {
    const { annotations, sinkRegistry, clock } = this.options;
    const { key, sinkId } = delivery;
    const { version } = annotation;
    const sink = sinkRegistry.get(sinkId);
    try {
      if (!sink) {
        const message = `The system "${sinkId}" is not configured any more`;
        await annotations.failed({ ...delivery, message }, null);
        return;
      }
      const done = annotation.removed
        ? await takeBack(sink, delivery, signal)
        : await this.draw(sink, annotation, delivery, signal);
      await annotations.written({ key, sinkId, version, ...done }, clock.now());
    } catch (error) {
      await this.note(delivery, error);
    }
  }

  private async draw(
    sink: AnnotationSink,
    annotation: StoredAnnotation,
    { receipt }: AnnotationDelivery,
    signal: AbortSignal,
  ) {
    const answer = await sink.put(toAnnotation(annotation), {
      receipt,
      signal,
    });
    return { receipt: answer.receipt, message: null };
  }

  private async note(
    delivery: AnnotationDelivery,
    error: unknown,
  ): Promise<void> {
    const { annotations, clock, logger } = this.options;
    const { key, sinkId } = delivery;
    const attempts = delivery.attempts + 1;
    const message = isError(error) ? error.message : String(error);
    const hopeless =
      attempts >= MAX_ATTEMPTS ||
      (isError(error) && error.name === 'InputError');
    const pause = Math.min(
      LONGEST_PAUSE_MS,
      FIRST_PAUSE_MS * 2 ** (attempts - 1),
    );
    logger.warn(`${sinkId} did not take the annotation ${key}: ${message}`);
    await annotations.failed(
      { key, sinkId, attempts, message: message.slice(0, MAX_MESSAGE) },
      hopeless ? null : new Date(clock.now().getTime() + pause),
    );
  }
}

async function takeBack(
  sink: AnnotationSink,
  { receipt }: AnnotationDelivery,
  signal: AbortSignal,
) {
  if (receipt === null) return { receipt: null, message: null };
  if (!sink.remove) {
    return { receipt, message: `${sink.title} cannot remove what it was told` };
  }
  await sink.remove(receipt, { signal });
  return { receipt: null, message: null };
}
