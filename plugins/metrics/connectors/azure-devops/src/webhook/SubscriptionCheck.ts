import type { LoggerService } from '@backstage/backend-plugin-api';
import { isError } from '@backstage/errors';
import type { AzureClient } from '../client/AzureClient';
import { subscriptionSchema, type Subscription } from '../client/schemas';
import type { AzureConfig } from '../config/AzureConfig';
import { BUILD_SCOPE } from '../read/Reading';

const MEANING: Record<string, string> = {
  onProbation:
    'is on probation, because requests failed; it is switched off when they go on to fail',
  disabledBySystem:
    'was switched off by Azure DevOps, because requests failed; enable it again in the settings of the project',
  disabledByUser: 'was switched off by somebody',
  disabledByInactiveIdentity:
    'was switched off, because who made it is not active any more',
};

/** Says when Azure DevOps has stopped sending service hooks, which nobody would notice otherwise. */
export class SubscriptionCheck {
  private readonly ending: string;
  private said = '';

  constructor(
    private readonly options: {
      client: AzureClient;
      config: AzureConfig;
      logger: Pick<LoggerService, 'info' | 'warn'>;
    },
  ) {
    this.ending = `/delivery/webhooks/${options.config.id}`;
  }

  /** What was read stands, whether or not this can be found out. */
  async check(signal: AbortSignal): Promise<void> {
    try {
      const own = await this.find(signal);
      this.say(own.flatMap(one => this.toSentence(one)).join('; '), 'warn');
    } catch (error) {
      if (signal.aborted) throw error;
      const message = isError(error) ? error.message : String(error);
      this.say(
        `${this.options.config.title}: whether service hooks are still sent is not known: ${message}`,
        'info',
      );
    }
  }

  private async find(signal: AbortSignal): Promise<Subscription[]> {
    const own: Subscription[] = [];
    const pages = this.options.client.pages({
      path: '/_apis/hooks/subscriptions',
      query: { consumerId: 'webHooks' },
      what: 'the subscriptions of service hooks',
      scope: BUILD_SCOPE,
      signal,
    });
    for await (const page of pages) {
      for (const item of page) {
        const subscription = subscriptionSchema.safeParse(item).data;
        const url = subscription?.consumerInputs?.url?.replace(/[?#].*$/, '');
        if (subscription && url?.endsWith(this.ending)) own.push(subscription);
      }
    }
    return own;
  }

  private toSentence({ eventType, status }: Subscription): string[] {
    const meaning = Object.hasOwn(MEANING, status ?? '')
      ? MEANING[status!]
      : undefined;
    if (!meaning) return [];
    const of = (eventType ?? 'unknown').slice(0, 100);
    return [
      `${this.options.config.title}: the service hook of ${of} ${meaning}`,
    ];
  }

  /** Once for each state, not at every reading. */
  private say(sentence: string, level: 'info' | 'warn'): void {
    if (sentence && sentence !== this.said)
      this.options.logger[level](sentence);
    this.said = sentence;
  }
}
