import type { DocumentCollatorFactory } from '@backstage/plugin-search-common';
import type { RequestOptions } from '@hone/common';
import {
  ideaReadPermission,
  type IdeasApi,
} from '@hone/backstage-plugin-experiments-common';
import { Readable } from 'node:stream';
import { toIdeaDocument, type IdeaDocument } from './documents';
import { readInPages } from './readInPages';

interface Options {
  ideas: Pick<IdeasApi, 'list'>;
  /** Asked for again before every page: indexing may outlast a token. */
  readOptions(): Promise<RequestOptions>;
}

/**
 * Collects the whole backlog for the search. Who searches finds what hone.idea.read allows.
 */
export class IdeaCollatorFactory implements DocumentCollatorFactory {
  readonly type = 'hone-idea';
  readonly visibilityPermission = ideaReadPermission;

  constructor(private readonly options: Options) {}

  async getCollator(): Promise<Readable> {
    return Readable.from(this.collect());
  }

  private async *collect(): AsyncGenerator<IdeaDocument> {
    const { ideas, readOptions } = this.options;
    const pages = readInPages(async query =>
      ideas.list({ ...query, sort: 'createdAt' }, await readOptions()),
    );
    for await (const page of pages) yield* page.map(toIdeaDocument);
  }
}
