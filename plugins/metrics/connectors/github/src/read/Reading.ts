import type { LoggerService } from '@backstage/backend-plugin-api';
import type { DeliveryEvent } from '@hone/backstage-plugin-metrics-common';
import type { GithubReader, Page } from '../client/GithubReader';
import type { GithubConfig } from '../config/GithubConfig';
import type { DeploymentContext } from '../events/toDeployment';
import type { RepositoryCursor } from './Cursor';

/** The reading of one repository. */
export interface Reading {
  config: GithubConfig;
  reader: GithubReader;
  context: DeploymentContext;
  logger: Pick<LoggerService, 'warn'>;
  signal: AbortSignal;
}

/** Events, and how far the repository is read with them. */
export interface Told {
  events: DeliveryEvent[];
  cursor: RepositoryCursor;
}

/** Lists are not read further than this, so that one repository can't fill the memory. */
const MAX_PAGES = 200;

/**
 * The pages of a list up to the limit.
 *
 * @param what - the items' name in the plural, for sentences
 */
export async function* boundedPages<T>(
  { context, logger }: Pick<Reading, 'context' | 'logger'>,
  what: string,
  pages: AsyncIterable<Page<T>>,
): AsyncGenerator<Page<T>> {
  let read = 0;
  for await (const page of pages) {
    if (page.leftOut > 0) {
      logger.warn(
        `${page.leftOut} ${what} of ${context.repository} could not be understood and are left out`,
      );
    }
    yield page;
    read += 1;
    if (read === MAX_PAGES) {
      logger.warn(
        `${context.repository} has more than ${
          MAX_PAGES * 100
        } ${what} to be read at once; older ones are left out`,
      );
      return;
    }
  }
}
