import type { LoggerService } from '@backstage/backend-plugin-api';
import { toIso } from '@hone/backstage-plugin-metrics-node';
import { HttpRefusal } from '@hone/node';
import type { AzureClient } from '../client/AzureClient';
import { commitSchema, type Run } from '../client/schemas';
import type { AzureConfig } from '../config/AzureConfig';
import { isHostedByAzure } from '../events/repositoryName';
import { toChange, type ChangeEvent } from '../events/toChange';
import type { LeftOut } from './LeftOut';
import { listCommits } from './listCommits';
import { CODE_SCOPE } from './Reading';

const MAX_KNOWN = 5_000;

interface Wish {
  /** Name of the repository. */
  repository: string;
  floor: number;
  leftOut: LeftOut;
  signal: AbortSignal;
}

/** Reads the commits that runs brought. Commits never change, so each is asked for once. */
export class CommitReader {
  private readonly known = new Map<string, ChangeEvent>();
  private readonly told = new Set<string>();
  private mayRead = true;

  constructor(
    private readonly options: {
      client: AzureClient;
      config: AzureConfig;
      logger: Pick<LoggerService, 'warn'>;
    },
  ) {}

  /** To be called before each reading: what was told may not have been stored, and the token may have got the scope. */
  begin(): void {
    this.told.clear();
    this.mayRead = true;
  }

  /** The commits of a run that were not told yet; none when another system hosts the repository. */
  async read(run: Run, wish: Wish): Promise<ChangeEvent[]> {
    const { repository: { id, type } = {} } = run;
    if (!id || !isHostedByAzure(type) || !this.mayRead) return [];
    try {
      const shas = await listCommits(run, { ...this.options, ...wish });
      const paths = shas
        .map(sha => `${encodeURIComponent(id)}/commits/${sha}`)
        .filter(path => !this.told.has(path));
      for (const path of paths) this.told.add(path);
      const changes = await Promise.all(
        paths.map(path => this.find(path, wish)),
      );
      const floor = toIso(wish.floor);
      return changes.flatMap(change => {
        if (!change) return [];
        const version = change.version > floor ? change.version : floor;
        return [{ ...change, version }];
      });
    } catch (error) {
      if (!(error instanceof HttpRefusal)) throw error;
      this.refused(error);
      return [];
    }
  }

  private async find(
    path: string,
    wish: Wish,
  ): Promise<ChangeEvent | undefined> {
    // A repository that was renamed tells its commits under its new name.
    const key = `${wish.repository} ${path}`;
    const known = this.known.get(key);
    if (known) return known;
    const change = await this.ask(path, wish);
    if (this.known.size >= MAX_KNOWN) this.known.clear();
    if (change) this.known.set(key, change);
    return change;
  }

  private async ask(
    path: string,
    { repository, leftOut, signal }: Wish,
  ): Promise<ChangeEvent | undefined> {
    const { client, config } = this.options;
    try {
      const { body } = await client.get({
        path: `/_apis/git/repositories/${path}`,
        query: { changeCount: 0 },
        what: 'a commit',
        scope: CODE_SCOPE,
        signal,
      });
      const commit = commitSchema.safeParse(body).data;
      const change =
        commit && toChange(commit, { repository, bots: config.bots });
      if (!change) leftOut.add('shape');
      return change;
    } catch (error) {
      const gone = error instanceof HttpRefusal && error.status === 404;
      if (!gone) throw error;
      // History was rewritten since.
      leftOut.add('gone');
      return undefined;
    }
  }

  /** Deployments count without their commits: lead times are missing then, and somebody is told why. */
  private refused(error: HttpRefusal): void {
    if (this.mayRead) {
      this.options.logger.warn(
        `${this.options.config.title}: commits are not read, so lead times are missing: ${error.message}`,
      );
    }
    this.mayRead = false;
  }
}
