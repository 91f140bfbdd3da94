import type { LoggerService } from '@backstage/backend-plugin-api';
import { InputError, isError } from '@backstage/errors';
import type { DeliveryEvent } from '@hone/backstage-plugin-metrics-common';
import type {
  DeliveryWebhook,
  WebhookRequest,
} from '@hone/backstage-plugin-metrics-node';
import { verifyCredential } from '@hone/node';
import type { AzureConfig, WebhookCredential } from '../config/AzureConfig';
import { readEnvelope, readSentAt } from './envelope';
import { isRelease, releaseDeployments } from './releases';
import { runOf } from './runOf';

function expectedOf(credential: WebhookCredential): string[] {
  if (credential.type === 'header') return credential.secrets;
  return credential.secrets.map(password => {
    const pair = Buffer.from(`${credential.username}:${password}`, 'utf8');
    return `Basic ${pair.toString('base64')}`;
  });
}

/**
 * Service hooks of Azure DevOps. They say which run changed; what is told of it is read from the API, so that a hook and a
 * reading give the same events. Only classic releases, which are not read, are told as the hook has them.
 */
export class AzureWebhook implements DeliveryWebhook {
  readonly requiredHeaders: string[];
  /** A subscription whose requests are refused again and again is switched off. */
  readonly repeatedStatus = 200;
  private readonly header: string;
  private readonly expected: string[];

  constructor(
    private readonly options: {
      config: AzureConfig;
      credential: WebhookCredential;
      logger: Pick<LoggerService, 'warn'>;
      /** The deployments of a run as they are now. */
      tellRun(id: number): Promise<DeliveryEvent[]>;
    },
  ) {
    const { credential } = options;
    this.header =
      credential.type === 'basic' ? 'authorization' : credential.name;
    this.requiredHeaders = [this.header];
    this.expected = expectedOf(credential);
  }

  verify({ headers, body }: WebhookRequest): { sentAt: Date | null } {
    verifyCredential(headers[this.header], this.expected);
    return { sentAt: readSentAt(body) };
  }

  async read({ body }: WebhookRequest): Promise<DeliveryEvent[]> {
    const { eventType, resource, createdDate } = readEnvelope(body);
    const { releases } = this.options.config;
    if (isRelease(eventType)) {
      return releaseDeployments(resource, {
        rules: releases,
        sentAt: createdDate,
      });
    }
    const run = runOf(eventType, resource);
    if (run === null) return [];
    if (run === undefined) {
      throw new InputError(
        'The resource of the event has to name a run; let the subscription send all details of the resource',
      );
    }
    return this.follow(run);
  }

  /** Refusing the hook would help nobody: the next reading tells what is missing now. */
  private async follow(run: number): Promise<DeliveryEvent[]> {
    const { config, logger, tellRun } = this.options;
    try {
      return await tellRun(run);
    } catch (error) {
      const message = isError(error) ? error.message : String(error);
      logger.warn(
        `${config.title}: run ${run}, of which a service hook told, is left to the next reading: ${message}`,
      );
      return [];
    }
  }
}
