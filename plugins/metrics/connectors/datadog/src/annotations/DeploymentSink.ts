import { InputError, NotFoundError } from '@backstage/errors';
import {
  cut,
  digestOf,
  type Annotation,
  type AnnotationKind,
  type AnnotationSink,
  type ReadOptions,
} from '@hone/backstage-plugin-metrics-node';
import { deploymentSchema } from '../client/answers';
import type { DatadogClient } from '../client/DatadogClient';
import type { DatadogConfig } from '../config/DatadogConfig';

type Deployment = NonNullable<Annotation['deployment']>;

const MAX_TEXT = 255;
const COMMIT = /^[0-9a-f]{40}$/;
const NANOSECONDS = 1_000_000;

/** Milliseconds as nanoseconds; as JSON the number has exactly these digits, although a double has fewer. */
function nanoseconds(date: Date): number {
  return date.getTime() * NANOSECONDS;
}

/** What Datadog is told. */
function attributesOf(service: string, deployment: Deployment) {
  const { startedAt, finishedAt, environment, version } = deployment;
  const { commit, repositoryUrl } = deployment;
  return {
    service: cut(service, MAX_TEXT),
    env: cut(environment, MAX_TEXT),
    started_at: nanoseconds(startedAt),
    finished_at: nanoseconds(finishedAt),
    ...(version === null ? {} : { version: cut(version, MAX_TEXT) }),
    ...(commit !== null && repositoryUrl !== null && COMMIT.test(commit)
      ? { git: { commit_sha: commit, repository_url: repositoryUrl } }
      : {}),
  };
}

/**
 * Tells deployments to Datadog's DORA metrics. Their ids follow from what is told, so that a repetition is known; one that
 * has changed is told anew, and the old one is deleted.
 */
export class DeploymentSink implements AnnotationSink {
  readonly id: string;
  readonly kind = 'datadog';
  readonly title: string;
  readonly accepts: readonly AnnotationKind[] = ['deployment'];

  constructor(config: DatadogConfig, private readonly client: DatadogClient) {
    this.id = `${config.id}-deployments`;
    this.title = `${config.title}: deployments`;
  }

  async put(
    { key, service, deployment }: Annotation,
    { receipt, signal }: ReadOptions & { receipt: string | null },
  ): Promise<{ receipt: string }> {
    if (!deployment) {
      throw new InputError(
        `The annotation "${key}" is no deployment: its times are missing`,
      );
    }
    const attributes = attributesOf(service, deployment);
    const id = digestOf([key, attributes]);
    if (receipt === id) return { receipt };
    if (!(await this.isKnown(id, signal))) {
      await this.client.ask({
        method: 'POST',
        path: '/api/v2/dora/deployment',
        body: { data: { attributes: { id, ...attributes } } },
        schema: deploymentSchema,
        scope: undefined,
        signal,
      });
    }
    if (receipt !== null) await this.remove(receipt, { signal });
    return { receipt: id };
  }

  async remove(receipt: string, { signal }: ReadOptions): Promise<void> {
    try {
      await this.client.remove(
        {
          path: `/api/v2/dora/deployment/${encodeURIComponent(receipt)}`,
          signal,
        },
        'dora_metrics_write',
      );
    } catch (error) {
      if (!(error instanceof NotFoundError)) throw error;
    }
  }

  /** Whether it was told although the answer was lost. */
  private async isKnown(id: string, signal: AbortSignal): Promise<boolean> {
    try {
      await this.client.ask({
        path: `/api/v2/dora/deployments/${id}`,
        schema: deploymentSchema,
        scope: 'dora_metrics_read',
        signal,
      });
      return true;
    } catch (error) {
      if (error instanceof NotFoundError) return false;
      throw error;
    }
  }
}
