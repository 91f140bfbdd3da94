import { HttpRefusal } from '@hone/node';
import type { AzureClient } from '../client/AzureClient';
import { repositorySchema, type Run } from '../client/schemas';
import type { AzureConfig } from '../config/AzureConfig';
import {
  azureRepository,
  isHostedByAzure,
  repositoryName,
} from '../events/repositoryName';
import { CODE_SCOPE } from './Reading';

const MAX_KNOWN = 1_000;
/** Longer ones fit in no event. */
const LONGEST_NAME = 255;

/** Names of the repositories that runs build; those that runs do not spell out are asked for once. */
export class RepositoryNames {
  private readonly known = new Map<string, Promise<string | undefined>>();

  constructor(
    private readonly options: { client: AzureClient; config: AzureConfig },
  ) {}

  /** Undefined when it cannot be told. */
  async of(
    { repository }: Run,
    signal: AbortSignal,
  ): Promise<string | undefined> {
    const { baseUrl, repositoryPrefix } = this.options.config;
    const { id, type } = repository ?? {};
    const spelledOut = repositoryName(repository, {
      organisation: decodeURIComponent(baseUrl.replace(/^https?:\/\//, '')),
      prefix: repositoryPrefix,
    });
    const ask = !spelledOut && id && isHostedByAzure(type);
    const name = ask ? await this.ask(id, signal) : spelledOut;
    return name && name.length <= LONGEST_NAME ? name : undefined;
  }

  private ask(id: string, signal: AbortSignal): Promise<string | undefined> {
    if (this.known.size >= MAX_KNOWN) this.known.clear();
    const known = this.known.get(id);
    if (known) return known;
    const asked = this.find(id, signal);
    this.known.set(id, asked);
    asked.catch(() => this.known.delete(id));
    return asked;
  }

  private async find(
    id: string,
    signal: AbortSignal,
  ): Promise<string | undefined> {
    const { client, config } = this.options;
    try {
      const { body } = await client.get({
        path: `/_apis/git/repositories/${encodeURIComponent(id)}`,
        what: 'a repository',
        scope: CODE_SCOPE,
        signal,
      });
      const parsed = repositorySchema.safeParse(body);
      if (!parsed.success) return undefined;
      const { project, name } = parsed.data;
      return azureRepository(config.repositoryPrefix, project.name, name);
    } catch (error) {
      // A token without the scope, or a repository that is gone: its deployments count nevertheless.
      if (error instanceof HttpRefusal) return undefined;
      throw error;
    }
  }
}
