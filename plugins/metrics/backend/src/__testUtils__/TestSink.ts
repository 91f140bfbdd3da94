import { ServiceUnavailableError } from '@backstage/errors';
import type {
  Annotation,
  AnnotationKind,
  AnnotationSink,
} from '@hone/backstage-plugin-metrics-node';

/** A system that draws annotations and remembers them by receipt. */
export class TestSink implements AnnotationSink {
  readonly kind = 'test';
  readonly title = 'Test dashboards';
  readonly drawn = new Map<string, Annotation>();
  calls = 0;
  fault: Error | null = null;
  /** Writes what it is told and then does not answer. */
  losesAnswers = false;

  constructor(
    readonly id: string,
    readonly accepts: AnnotationKind[] = ['experiment', 'deployment'],
  ) {}

  async put(annotation: Annotation) {
    this.calls += 1;
    if (this.fault) throw this.fault;
    const receipt = `${this.id}/${annotation.key}`;
    this.drawn.set(receipt, annotation);
    if (this.losesAnswers) throw new ServiceUnavailableError('No answer');
    return { receipt };
  }

  async remove(receipt: string) {
    this.calls += 1;
    if (this.fault) throw this.fault;
    this.drawn.delete(receipt);
  }
}
