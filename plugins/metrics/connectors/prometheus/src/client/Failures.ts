import {
  InputError,
  NotFoundError,
  ServiceUnavailableError,
} from '@backstage/errors';
import { retryAfterMs } from '@hone/common';
import { redact, type AnswerTooLong } from '@hone/node';
import type { z } from 'zod';
import type { PrometheusConfig } from '../config/PrometheusConfig';
import type { failureSchema } from './envelope';
import { RetriableError } from './RetriableError';

/** Error types of Prometheus that say: this query, sent again, fails again. */
const QUERY_FAULTS = ['bad_data', 'execution'];
const BUSY = [429, 502, 503, 504];

/** What a failed request means, in sentences for people and without secrets. */
export class Failures {
  constructor(
    private readonly config: Pick<
      PrometheusConfig,
      'title' | 'timeoutMs' | 'maxBytes'
    >,
    private readonly secrets: readonly string[],
  ) {}

  notPrometheus(): Error {
    return new ServiceUnavailableError(
      `${this.config.title} answered with something that is not Prometheus' JSON; check hone.metrics.prometheus baseUrl`,
    );
  }

  refused(response: Response, failure: z.infer<typeof failureSchema>): Error {
    const reason = redact(failure.error, this.secrets);
    if (QUERY_FAULTS.includes(failure.errorType)) {
      return new InputError(
        `${this.config.title} refused the query (${failure.errorType}): ${reason}`,
      );
    }
    if (failure.errorType === 'not_found') {
      return new NotFoundError(`${this.config.title} knows no such endpoint`);
    }
    const final = new ServiceUnavailableError(
      `${this.config.title} could not answer (${failure.errorType}): ${reason}`,
    );
    const retriable =
      BUSY.includes(response.status) && failure.errorType !== 'timeout';
    return retriable ? this.busy(response, final) : final;
  }

  badStatus(response: Response): Error {
    const { status } = response;
    const { title } = this.config;
    if (status === 401 || status === 403) {
      return new ServiceUnavailableError(
        `${title} refused the credentials (${status}); check hone.metrics.prometheus auth`,
      );
    }
    if (status === 404) {
      return new NotFoundError(
        `${title} knows no such endpoint; check hone.metrics.prometheus baseUrl`,
      );
    }
    if (status >= 300 && status < 400) {
      return new ServiceUnavailableError(
        `${title} redirects (${status}) instead of answering; check hone.metrics.prometheus baseUrl`,
      );
    }
    const final = new ServiceUnavailableError(`${title} answered ${status}`);
    return BUSY.includes(status) ? this.busy(response, final) : final;
  }

  private busy(response: Response, final: Error): RetriableError {
    return new RetriableError(final.message, {
      final,
      retryAfterMs: retryAfterMs(
        response.headers.get('retry-after'),
        Date.now(),
      ),
    });
  }

  timedOut(): Error {
    return new ServiceUnavailableError(
      `${this.config.title} did not answer within ${
        this.config.timeoutMs / 1000
      } seconds`,
    );
  }

  unreachable(error: unknown): Error {
    const cause = (error as { cause?: { code?: string } }).cause?.code;
    const final = new ServiceUnavailableError(
      `${this.config.title} cannot be reached${cause ? ` (${cause})` : ''}`,
    );
    return new RetriableError(final.message, { final });
  }

  tooLong(error: AnswerTooLong): Error {
    const series = error.start.split('"metric":{').length - 1;
    const megabytes = Math.round(this.config.maxBytes / 1024 / 1024);
    return new InputError(
      `The query returns too much: more than ${megabytes} MB${
        series > 1 ? `, with ${series} series so far` : ''
      }; narrow it with labels, aggregate it with sum(), or ask for a wider step`,
    );
  }
}
