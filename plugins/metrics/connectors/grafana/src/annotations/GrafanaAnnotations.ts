import type {
  Annotation,
  AnnotationKind,
  AnnotationSink,
  ReadOptions,
} from '@hone/backstage-plugin-metrics-node';
import { HttpRefusal } from '@hone/node';
import { z } from 'zod';
import { throwLasting, type GrafanaClient } from '../client/GrafanaClient';
import type { GrafanaConfig } from '../config/GrafanaConfig';
import { keyTag, tagsOf } from './tagsOf';
import { textOf } from './textOf';

const RECEIPT = /^\d{1,19}$/;
/** Of one key there is one annotation; more were written by hand. */
const MOST = 10;

const createdSchema = z.object({ id: z.number().int().positive() });
const foundSchema = z.array(
  z.object({
    id: z.number().int().positive(),
    tags: z.array(z.string()).nullish(),
  }),
);

function purpose(doing: string, action: string, config: GrafanaConfig) {
  const { dashboardUid } = config.annotations;
  const scope = dashboardUid
    ? `dashboards:uid:${dashboardUid}`
    : 'annotations:type:organization';
  return {
    doing: `${doing} annotations`,
    permission: `annotations:${action} with the scope ${scope}`,
  };
}

/** Whether what a request is about is gone. */
function isGone(error: unknown): boolean {
  return error instanceof HttpRefusal && error.status === 404;
}

/** Draws on the dashboards of a Grafana. */
export class GrafanaAnnotations implements AnnotationSink {
  readonly id: string;
  readonly kind = 'grafana';
  readonly title: string;
  readonly accepts: readonly AnnotationKind[];

  constructor(
    private readonly config: GrafanaConfig,
    private readonly client: GrafanaClient,
  ) {
    this.id = config.id;
    this.title = config.title;
    this.accepts = config.annotations.kinds;
  }

  async put(
    annotation: Annotation,
    { receipt, signal }: ReadOptions & { receipt: string | null },
  ): Promise<{ receipt: string }> {
    try {
      if (
        receipt !== null &&
        (await this.change(receipt, annotation, signal))
      ) {
        return { receipt };
      }
      // An answer that was lost has left an annotation without a receipt.
      const found = await this.find(annotation.key, signal);
      if (found && (await this.change(found, annotation, signal))) {
        return { receipt: found };
      }
      return { receipt: await this.create(annotation, signal) };
    } catch (error) {
      return throwLasting(error);
    }
  }

  async remove(receipt: string, { signal }: ReadOptions): Promise<void> {
    if (!RECEIPT.test(receipt)) return;
    await this.client
      .ask(
        { method: 'DELETE', path: `/api/annotations/${receipt}`, signal },
        purpose('remove', 'delete', this.config),
      )
      .catch(error => (isGone(error) ? undefined : throwLasting(error)));
  }

  /** @returns false when it is gone */
  private async change(
    id: string,
    annotation: Annotation,
    signal: AbortSignal,
  ): Promise<boolean> {
    if (!RECEIPT.test(id)) return false;
    const { from, until } = annotation;
    try {
      await this.client.ask(
        {
          method: 'PATCH',
          path: `/api/annotations/${id}`,
          body: {
            text: textOf(annotation),
            tags: tagsOf(annotation),
            time: from.getTime(),
            // A region is moved by both ends, and one that has lost its end becomes an instant.
            timeEnd: (until ?? from).getTime(),
          },
          idempotent: true,
          signal,
        },
        purpose('change', 'write', this.config),
      );
      return true;
    } catch (error) {
      if (isGone(error)) return false;
      throw error;
    }
  }

  private async find(
    key: string,
    signal: AbortSignal,
  ): Promise<string | undefined> {
    const tag = keyTag(key);
    const answer = await this.client.ask(
      {
        path: '/api/annotations',
        query: { tags: tag, type: 'annotation', limit: MOST },
        signal,
      },
      purpose('find', 'read', this.config),
    );
    const found = this.client
      .parse(foundSchema, answer)
      // Databases differ in whether upper and lower case are the same.
      .find(({ tags }) => tags?.includes(tag));
    return found && String(found.id);
  }

  private async create(
    annotation: Annotation,
    signal: AbortSignal,
  ): Promise<string> {
    const { from, until } = annotation;
    const { dashboardUid, panelId } = this.config.annotations;
    const answer = await this.client.ask(
      {
        method: 'POST',
        path: '/api/annotations',
        body: {
          text: textOf(annotation),
          tags: tagsOf(annotation),
          time: from.getTime(),
          ...(until ? { timeEnd: until.getTime() } : {}),
          ...(dashboardUid ? { dashboardUID: dashboardUid } : {}),
          ...(panelId ? { panelId } : {}),
        },
        signal,
      },
      purpose('create', 'create', this.config),
    );
    return String(this.client.parse(createdSchema, answer).id);
  }
}
