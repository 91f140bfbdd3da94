import type { LoggerService } from '@backstage/backend-plugin-api';
import type {
  DeliveryBatch,
  DeliverySource,
} from '@hone/backstage-plugin-metrics-node';
import type { GitConfig } from './config/GitConfig';
import { horizonAt } from './config/readHorizon';
import { formatCursor } from './read/Cursor';
import type { Reading } from './read/Reading';
import { takeSnapshot } from './read/Snapshot';
import { startingPoint } from './read/startingPoint';
import { tellCommits } from './read/tellCommits';
import { tellTags } from './read/tellTags';
import { openRepository } from './repository/openRepository';

/** The commits and tags of a git repository as changes and deployments. */
export class GitSource implements DeliverySource {
  readonly id: string;
  readonly kind = 'git';
  readonly title: string;
  private warnedOf = '';

  constructor(
    private readonly config: GitConfig,
    private readonly options: {
      clock: { now(): Date };
      logger: Pick<LoggerService, 'info' | 'warn'>;
    },
  ) {
    this.id = config.id;
    this.title = config.title;
  }

  async *read(request: {
    cursor: string | null;
    signal: AbortSignal;
  }): AsyncGenerator<DeliveryBatch> {
    const reading = await this.begin(request.signal);
    const { cursor, again } = await startingPoint(reading, request.cursor);
    if (again) {
      this.options.logger.info(
        `${this.title} is read again from its horizon: ${again}`,
      );
    }
    for await (const told of tellCommits(reading, cursor)) {
      yield { events: told.events, cursor: formatCursor(told.cursor) };
    }
    const whole = { ...cursor, tips: reading.snapshot.tips };
    for await (const told of tellTags(reading, whole)) {
      const position = formatCursor(told.cursor);
      // When nothing has changed there is nothing to store.
      if (told.events.length > 0 || position !== request.cursor) {
        yield { events: told.events, cursor: position };
      }
    }
  }

  private async begin(signal: AbortSignal): Promise<Reading> {
    const { config } = this;
    const repository = await openRepository(config, signal);
    this.warnOfShallow(repository.boundary);
    const snapshot = await takeSnapshot(repository, config, signal);
    const now = this.options.clock.now().getTime();
    const horizon = horizonAt(config.since, now);
    return { config, repository, snapshot, now, horizon, signal };
  }

  /** Once for each state, not at every reading. */
  private warnOfShallow(boundary: string[]): void {
    const state = boundary.join();
    if (state !== '' && state !== this.warnedOf) {
      this.options.logger.warn(
        `${this.title} is a shallow clone: its history ends at ${boundary.length} commits whose parents, paths and lines are unknown, so lead times before them can't be told; "git fetch --unshallow" brings the rest`,
      );
    }
    this.warnedOf = state;
  }
}
