import { ConflictError } from '@backstage/errors';
import type {
  AnnotationKind,
  AnnotationSink,
  AnnotationSinksExtensionPoint,
} from '@hone/backstage-plugin-metrics-node';

/** The outside systems that draw annotations. */
export class AnnotationSinkRegistry implements AnnotationSinksExtensionPoint {
  private readonly sinks = new Map<string, AnnotationSink>();

  addAnnotationSink(sink: AnnotationSink): void {
    if (this.sinks.has(sink.id)) {
      throw new ConflictError(
        `Two systems that draw annotations have the id "${sink.id}"; give each its own`,
      );
    }
    this.sinks.set(sink.id, sink);
  }

  get(id: string): AnnotationSink | undefined {
    return this.sinks.get(id);
  }

  accepting(kind: AnnotationKind): AnnotationSink[] {
    return [...this.sinks.values()].filter(({ accepts }) =>
      accepts.includes(kind),
    );
  }
}
