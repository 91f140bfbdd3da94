import type { LoggerService } from '@backstage/backend-plugin-api';
import {
  InputError,
  isError,
  ServiceUnavailableError,
} from '@backstage/errors';
import type {
  MetricSource,
  ReadOptions,
} from '@hone/backstage-plugin-metrics-node';
import { CircuitBreaker, type Clock } from '@hone/node';
import pLimit from 'p-limit';
import type { SourceStates } from './SourceStates';

export interface SourceCallerOptions {
  clock: Clock;
  logger: LoggerService;
  states: SourceStates;
  timeoutMs: number;
  concurrency: number;
  breaker: { maxFailures: number; pauseMs: number };
}

interface Lane {
  limit: ReturnType<typeof pLimit>;
  breaker: CircuitBreaker;
}

/** Rejects when the signal fires, for sources that do not look at it. */
function onAbort(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), {
      once: true,
    });
  });
}

/**
 * The one way to ask a source: with a time limit, a limit on parallel calls and a circuit breaker. Throws an
 * InputError when the query is at fault and a ServiceUnavailableError for all else.
 */
export class SourceCaller {
  private readonly lanes = new Map<string, Lane>();

  constructor(private readonly options: SourceCallerOptions) {}

  async call<T>(
    source: MetricSource,
    ask: (options: ReadOptions) => Promise<T>,
  ): Promise<T> {
    const { limit, breaker } = this.lane(source.id);
    return limit(async () => {
      if (!breaker.allow()) {
        throw new ServiceUnavailableError(
          `${source.title} has not answered several times in a row; it is asked again shortly`,
        );
      }
      try {
        const answer = await this.withTimeout(source, ask);
        breaker.success();
        this.options.states.succeeded(source.id);
        return answer;
      } catch (error) {
        if (isError(error) && error.name === 'InputError') {
          // It answered: the query is at fault, not the source.
          breaker.success();
          this.options.states.succeeded(source.id);
          throw new InputError(error.message);
        }
        breaker.failure();
        this.options.states.failed(source.id);
        throw this.toUnavailable(source, error);
      }
    });
  }

  private async withTimeout<T>(
    source: MetricSource,
    ask: (options: ReadOptions) => Promise<T>,
  ): Promise<T> {
    const controller = new AbortController();
    const timer = setTimeout(
      () =>
        controller.abort(
          new ServiceUnavailableError(
            `${source.title} did not answer within ${
              this.options.timeoutMs / 1000
            } seconds`,
          ),
        ),
      this.options.timeoutMs,
    );
    try {
      return await Promise.race([
        ask({ signal: controller.signal }),
        onAbort(controller.signal),
      ]);
    } catch (error) {
      throw controller.signal.aborted ? controller.signal.reason : error;
    } finally {
      clearTimeout(timer);
    }
  }

  private toUnavailable(source: MetricSource, error: unknown): Error {
    if (isError(error) && error.name === 'ServiceUnavailableError') {
      this.options.logger.debug(`${source.id}: ${error.message}`);
      return error;
    }
    this.options.logger.warn(
      `The metric source ${source.id} failed`,
      isError(error) ? error : undefined,
    );
    return new ServiceUnavailableError(
      `${source.title} failed: ${isError(error) ? error.message : error}`,
    );
  }

  private lane(sourceId: string): Lane {
    let lane = this.lanes.get(sourceId);
    if (!lane) {
      lane = {
        limit: pLimit(this.options.concurrency),
        breaker: new CircuitBreaker({
          clock: this.options.clock,
          ...this.options.breaker,
        }),
      };
      this.lanes.set(sourceId, lane);
    }
    return lane;
  }
}
