import { InputError, ServiceUnavailableError } from '@backstage/errors';
import type { DeliveryEvent } from '@hone/backstage-plugin-metrics-common';
import type {
  DeliveryWebhook,
  WebhookRequest,
} from '@hone/backstage-plugin-metrics-node';
import { verifySignature } from '@hone/node';
import { RepositoryRefused } from '../client/refusals';
import type { GithubConfig } from '../config/GithubConfig';
import type { Reading } from '../read/Reading';
import { envelopeSchema } from './payloads';
import { TELLERS } from './tellEvent';

/** GitHub waits for an answer for 10 seconds. */
const PATIENCE_MS = 8_000;

function parseBody(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    throw new InputError(
      'The body has to be JSON; set the content type of the webhook to application/json',
    );
  }
}

/** Takes what GitHub sends by itself. */
export class GithubWebhook implements DeliveryWebhook {
  readonly requiredHeaders = [
    'x-hub-signature-256',
    'x-github-event',
    'x-github-delivery',
  ];
  /** As configured, by the name in lower case. */
  private readonly repositories: ReadonlyMap<string, string>;

  constructor(
    private readonly config: GithubConfig,
    private readonly options: {
      /** How a configured repository is read, for what a payload leaves out. */
      reading(repository: string, signal: AbortSignal): Reading;
    },
  ) {
    this.repositories = new Map(
      config.repositories.map(name => [name.toLocaleLowerCase('en-US'), name]),
    );
  }

  verify({ headers, body }: WebhookRequest): { sentAt: Date | null } {
    verifySignature({
      given: headers['x-hub-signature-256'],
      signed: [body],
      secrets: this.config.webhookSecrets,
      encoding: 'hex',
      prefix: 'sha256=',
    });
    return { sentAt: null };
  }

  async read({ headers, body }: WebhookRequest): Promise<DeliveryEvent[]> {
    const payload = parseBody(body);
    const event = headers['x-github-event'] ?? '';
    const tell = Object.hasOwn(TELLERS, event) ? TELLERS[event] : undefined;
    if (!tell) return [];
    const envelope = envelopeSchema.safeParse(payload);
    const repository = envelope.data?.repository;
    if (!repository) {
      throw new InputError(
        `The body is not a payload of ${event}: repository.full_name is missing`,
      );
    }
    const key = repository.full_name.toLocaleLowerCase('en-US');
    const name = this.repositories.get(key);
    if (name === undefined) return [];
    const signal = AbortSignal.timeout(PATIENCE_MS);
    const reading = this.options.reading(name, signal);
    try {
      return await tell({ payload, repository, reading });
    } catch (error) {
      // Then the request is not at fault.
      if (!(error instanceof RepositoryRefused)) throw error;
      throw new ServiceUnavailableError(error.message);
    }
  }
}
