import type { LoggerService } from '@backstage/backend-plugin-api';
import type { SignalsService } from '@backstage/plugin-signals-node';
import { experimentKey } from '../../store/experiments';
import { ideaKey } from '../../store/ideas';
import type { Changes } from './Changes';

/** What pages subscribe to. */
const CHANNEL = 'hone-experiments';
const DISTANCE_MS = 5000;
const MAX_KEYS = 5000;

/**
 * Sends changes as signals. A signal reaches whoever is connected, whatever they may read, so it holds a key and nothing
 * else: whoever wants to know what changed asks the API. Of one key at most one signal is sent in five seconds, and the
 * last change of a burst is never left out.
 */
export class SignalChanges implements Changes {
  /** Keys with a signal less than five seconds ago, and whether something changed since. */
  private readonly recent = new Map<string, boolean>();

  constructor(
    private readonly signals: SignalsService,
    private readonly logger: LoggerService,
  ) {}

  tell(kind: 'experiment' | 'idea', number: number): void {
    const key = kind === 'experiment' ? experimentKey(number) : ideaKey(number);
    if (this.recent.has(key)) {
      this.recent.set(key, true);
      return;
    }
    // Beyond that it is a bulk load, and pages find it by asking.
    if (this.recent.size < MAX_KEYS) this.send({ kind, key });
  }

  private send(message: { kind: 'experiment' | 'idea'; key: string }): void {
    this.recent.set(message.key, false);
    this.publish(message);
    setTimeout(() => {
      const changed = this.recent.get(message.key);
      this.recent.delete(message.key);
      if (changed) this.send(message);
    }, DISTANCE_MS).unref();
  }

  private async publish(message: { kind: string; key: string }): Promise<void> {
    try {
      await this.signals.publish({
        recipients: { type: 'broadcast' },
        channel: CHANNEL,
        message,
      });
    } catch (error) {
      this.logger.debug(
        `The signal that ${message.key} changed was not sent: ${error}`,
      );
    }
  }
}
