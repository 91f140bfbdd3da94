import type { Clock } from '@hone/node';
import pLimit from 'p-limit';
import type { AnnotationWriter } from '../service/annotations/AnnotationWriter';
import type { AnnotationStore } from '../store/annotations/AnnotationStore';

/** Of one run; what is left comes first in the next one. */
const MAX_DELIVERIES = 200;
const PARALLEL = 4;
const KEPT_MS = 90 * 24 * 3_600_000;
const MAX_PRUNED = 1_000;

/** Writes what waits in the outbox of annotations, and forgets what is old. */
export async function writeAnnotations(
  options: {
    annotations: AnnotationStore;
    annotationWriter: AnnotationWriter;
    clock: Clock;
  },
  signal: AbortSignal,
): Promise<void> {
  const { annotations, annotationWriter, clock } = options;
  const due = await annotations.due(clock.now(), MAX_DELIVERIES);
  const limit = pLimit(PARALLEL);
  await Promise.all(
    due.map(({ annotation, delivery }) =>
      limit(async () => {
        if (signal.aborted) return;
        await annotationWriter.write(annotation, delivery, signal);
      }),
    ),
  );
  const before = new Date(clock.now().getTime() - KEPT_MS);
  await annotations.prune(before, MAX_PRUNED);
}
