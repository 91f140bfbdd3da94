import type { LoggerService } from '@backstage/backend-plugin-api';
import type { Clock } from '@hone/node';
import type {
  SourceState,
  SourceStateStore,
} from '../../store/SourceStateStore';

const UNKNOWN: SourceState = { lastSuccessAt: null, failingSince: null };
const SAVE_EVERY_MS = 60_000;

/**
 * Remembers since when each source answers or does not. Kept in memory, written when it turns and at most once a
 * minute otherwise.
 */
export class SourceStates {
  private readonly states: Map<string, SourceState>;
  private readonly savedAt = new Map<string, number>();

  private constructor(
    private readonly options: {
      store: SourceStateStore;
      clock: Clock;
      logger: LoggerService;
    },
    known: Map<string, SourceState>,
  ) {
    this.states = known;
  }

  static async load(options: {
    store: SourceStateStore;
    clock: Clock;
    logger: LoggerService;
  }): Promise<SourceStates> {
    return new SourceStates(options, await options.store.all());
  }

  get(sourceId: string): SourceState {
    return this.states.get(sourceId) ?? UNKNOWN;
  }

  succeeded(sourceId: string): void {
    const turned = this.get(sourceId).failingSince !== null;
    this.set(
      sourceId,
      { lastSuccessAt: this.options.clock.now(), failingSince: null },
      turned,
    );
  }

  failed(sourceId: string): void {
    const known = this.get(sourceId);
    if (known.failingSince !== null) return;
    this.set(
      sourceId,
      { ...known, failingSince: this.options.clock.now() },
      true,
    );
  }

  private set(sourceId: string, state: SourceState, turned: boolean): void {
    this.states.set(sourceId, state);
    const now = this.options.clock.now().getTime();
    const due = now - (this.savedAt.get(sourceId) ?? 0) >= SAVE_EVERY_MS;
    if (!turned && !due) return;
    this.savedAt.set(sourceId, now);
    this.options.store.save(sourceId, state).catch(error => {
      this.options.logger.warn(
        `The state of the metric source ${sourceId} could not be stored`,
        error,
      );
    });
  }
}
