import type { DocumentCollatorFactory } from '@backstage/plugin-search-common';
import { HoneApiError, type RequestOptions } from '@hone/common';
import {
  experimentReadPermission,
  type ExperimentsApi,
} from '@hone/backstage-plugin-experiments-common';
import { Readable } from 'node:stream';
import { toExperimentDocument, type ExperimentDocument } from './documents';
import { readInPages } from './readInPages';

/** Requests at the same time; the registry answers people too. */
const CONCURRENCY = 5;

interface Options {
  experiments: Pick<ExperimentsApi, 'list' | 'get'>;
  /** Asked for again before every page: indexing may outlast a token. */
  readOptions(): Promise<RequestOptions>;
}

/**
 * Collects all experiments for the search. Who searches finds those that hone.experiment.read allows.
 */
export class ExperimentCollatorFactory implements DocumentCollatorFactory {
  readonly type = 'hone-experiment';
  readonly visibilityPermission = experimentReadPermission;

  constructor(private readonly options: Options) {}

  async getCollator(): Promise<Readable> {
    return Readable.from(this.collect());
  }

  private async *collect(): AsyncGenerator<ExperimentDocument> {
    const { experiments, readOptions } = this.options;
    const pages = readInPages(async query =>
      experiments.list({ ...query, sort: 'createdAt' }, await readOptions()),
    );
    for await (const page of pages) {
      for (let i = 0; i < page.length; i += CONCURRENCY) {
        const keys = page.slice(i, i + CONCURRENCY).map(({ key }) => key);
        yield* await this.readAll(keys);
      }
    }
  }

  /** Lists do not carry hypotheses. */
  private async readAll(keys: string[]): Promise<ExperimentDocument[]> {
    const options = await this.options.readOptions();
    const found = await Promise.all(keys.map(key => this.read(key, options)));
    return found.flat();
  }

  private async read(
    key: string,
    options: RequestOptions,
  ): Promise<ExperimentDocument[]> {
    try {
      const experiment = await this.options.experiments.get(key, options);
      return [toExperimentDocument(experiment)];
    } catch (error) {
      // A draft may be deleted while the others are read.
      if (error instanceof HoneApiError && error.status === 404) return [];
      throw error;
    }
  }
}
