import type { VendorAnswer, VendorRequest } from '@hone/testbed';
import { createHash } from 'node:crypto';
import {
  commitBody,
  deploymentBody,
  jobBody,
  runBody,
  statusBody,
  workflowBody,
} from './bodies';
import type { FakeCommit, FakeRepository, FakeWorkflow } from './state';

const MOST_RESULTS = 1_000;

type Handler = (
  repository: FakeRepository,
  request: VendorRequest,
  parts: string[],
) => VendorAnswer;

const answer = (status: number, message: string): VendorAnswer => ({
  status,
  body: { message, documentation_url: 'https://docs.github.com/rest' },
});
const NOT_FOUND = answer(404, 'Not Found');

/** What a commit reaches, from new to old by date, as git lists it. */
function reachable(repository: FakeRepository, start: string): FakeCommit[] {
  const seen = new Set([start]);
  const open = [repository.commits.get(start)!];
  const found: FakeCommit[] = [];
  while (open.length > 0) {
    open.sort((a, b) => b.at - a.at);
    const commit = open.shift()!;
    found.push(commit);
    for (const parent of commit.parents) {
      const known = repository.commits.get(parent);
      if (known && !seen.has(parent)) open.push(known);
      seen.add(parent);
    }
  }
  return found;
}

/** A stateful GitHub: what its tests say happens at it, and what it answers. */
export class FakeGithub {
  /** Its clock; epoch milliseconds. */
  now = Date.UTC(2026, 10, 1, 12);
  tokens = new Set(['valid-token']);
  repositories = new Map<string, FakeRepository>();
  /** Where its pages are linked to. */
  url = '';
  private readonly handlers: [RegExp, Handler][] = [
    [/^commits$/, (of, request) => this.listCommits(of, request)],
    [/^commits\/([^/]+)$/, (...args) => this.getCommit(...args)],
    [/^deployments$/, (of, request) => this.listDeployments(of, request)],
    [/^deployments\/(\d+)$/, (...args) => this.getDeployment(...args)],
    [/^deployments\/(\d+)\/statuses$/, (...args) => this.listStatuses(...args)],
    [/^actions\/workflows$/, (of, request) => this.listWorkflows(of, request)],
    [/^actions\/workflows\/(\d+)\/runs$/, (...args) => this.listRuns(...args)],
    [/^actions\/runs\/(\d+)$/, (...args) => this.getRun(...args)],
    [
      /^actions\/runs\/(\d+)\/attempts\/(\d+)$/,
      (...args) => this.getRun(...args),
    ],
    [/^actions\/runs\/(\d+)\/jobs$/, (...args) => this.listJobs(...args)],
  ];

  handle(request: VendorRequest): VendorAnswer {
    const known = this.respond(request);
    const etag = `"${createHash('sha256')
      .update(JSON.stringify([known.body, known.headers?.Link]))
      .digest('hex')}"`;
    const headers = {
      ...known.headers,
      Date: new Date(this.now).toUTCString(),
      'X-RateLimit-Remaining': '4999',
      ...(known.status === 200 && { ETag: etag }),
    };
    return known.status === 200 && request.headers['if-none-match'] === etag
      ? { status: 304, headers }
      : { ...known, headers };
  }

  private respond(request: VendorRequest): VendorAnswer {
    const token = request.headers.authorization?.replace(/^Bearer /, '') ?? '';
    if (!this.tokens.has(token)) return answer(401, 'Bad credentials');
    const [, asked = '', rest] =
      /^\/repos\/([^/]+\/[^/]+)\/(.+)$/.exec(request.path.toLowerCase()) ?? [];
    const repository = [...this.repositories.values()].find(
      known => known.name.toLowerCase() === asked,
    );
    if (!repository) return NOT_FOUND;
    for (const [pattern, handle] of this.handlers) {
      const match = pattern.exec(rest);
      if (match) return handle(repository, request, match.slice(1));
    }
    return NOT_FOUND;
  }

  private page<T>(
    request: VendorRequest,
    all: T[],
    wrap: (items: T[]) => unknown = items => items,
  ): VendorAnswer {
    const size = Math.min(100, Number(request.query.get('per_page') ?? 30));
    const page = Number(request.query.get('page') ?? 1);
    const next = new URLSearchParams(request.query);
    next.set('page', String(page + 1));
    const link = `<${this.url}${request.path}?${next}>; rel="next"`;
    const more = page * size < all.length;
    return {
      status: 200,
      headers: more
        ? { Link: `<${this.url}/first>; rel="first", ${link}` }
        : {},
      body: wrap(all.slice((page - 1) * size, page * size)),
    };
  }

  private listCommits(
    repository: FakeRepository,
    request: VendorRequest,
  ): VendorAnswer {
    const start = request.query.get('sha') ?? repository.head;
    if (start === null) return answer(409, 'Git Repository is empty.');
    if (!repository.commits.has(start)) return NOT_FOUND;
    const since = Date.parse(request.query.get('since') ?? '1970-01-01');
    const found = reachable(repository, start).filter(({ at }) => at >= since);
    return this.page(request, found, items =>
      items.map(commit => commitBody(repository.name, commit)),
    );
  }

  private getCommit(
    repository: FakeRepository,
    _: VendorRequest,
    [sha]: string[],
  ): VendorAnswer {
    const commit = repository.commits.get(sha);
    return commit
      ? { status: 200, body: commitBody(repository.name, commit, true) }
      : NOT_FOUND;
  }

  private listDeployments(
    repository: FakeRepository,
    request: VendorRequest,
  ): VendorAnswer {
    const newest = [...repository.deployments].sort((a, b) => b.id - a.id);
    return this.page(request, newest, items =>
      items.map(one => deploymentBody(repository.name, one)),
    );
  }

  private getDeployment(
    repository: FakeRepository,
    _: VendorRequest,
    [id]: string[],
  ): VendorAnswer {
    const found = repository.deployments.find(one => one.id === Number(id));
    return found
      ? { status: 200, body: deploymentBody(repository.name, found) }
      : NOT_FOUND;
  }

  private listStatuses(
    repository: FakeRepository,
    request: VendorRequest,
    [id]: string[],
  ): VendorAnswer {
    const found = repository.deployments.find(one => one.id === Number(id));
    if (!found) return NOT_FOUND;
    return this.page(request, [...found.statuses].reverse(), items =>
      items.map(status => statusBody(repository.name, found, status)),
    );
  }

  private listWorkflows(
    repository: FakeRepository,
    request: VendorRequest,
  ): VendorAnswer {
    return this.page(request, repository.workflows, items => ({
      total_count: repository.workflows.length,
      workflows: items.map(one => workflowBody(repository.name, one)),
    }));
  }

  private listRuns(
    repository: FakeRepository,
    request: VendorRequest,
    [id]: string[],
  ): VendorAnswer {
    const workflow = repository.workflows.find(one => one.id === Number(id));
    if (!workflow) return NOT_FOUND;
    const [, after, from, to] =
      /^(?:>=(.+)|(.+)\.\.(.+))$/.exec(request.query.get('created') ?? '') ??
      [];
    const start = Date.parse(after ?? from ?? '1970-01-01');
    const end = to ? Date.parse(to) : Infinity;
    const found = workflow.runs
      .filter(({ createdAt }) => {
        const second = Math.floor(createdAt / 1000) * 1000;
        return second >= start && second <= end;
      })
      .sort((a, b) => b.createdAt - a.createdAt || b.id - a.id);
    return this.page(request, found.slice(0, MOST_RESULTS), items => ({
      total_count: found.length,
      workflow_runs: items.map(run =>
        runBody(repository.name, workflow, {
          run,
          number: run.attempts.length,
        }),
      ),
    }));
  }

  private getRun(
    repository: FakeRepository,
    _: VendorRequest,
    [id, attempt]: string[],
  ): VendorAnswer {
    const found = this.findRun(repository, id);
    const number = Number(attempt ?? found?.run.attempts.length);
    if (!found?.run.attempts[number - 1]) return NOT_FOUND;
    const { workflow, run } = found;
    return {
      status: 200,
      body: runBody(repository.name, workflow, { run, number }),
    };
  }

  private listJobs(
    repository: FakeRepository,
    request: VendorRequest,
    [id]: string[],
  ): VendorAnswer {
    const found = this.findRun(repository, id);
    if (!found) return NOT_FOUND;
    const { workflow, run } = found;
    const all = request.query.get('filter') === 'all';
    const jobs = run.jobs.filter(
      ({ attempt }) => all || attempt === run.attempts.length,
    );
    return this.page(request, jobs, items => ({
      total_count: jobs.length,
      jobs: items.map(job => jobBody(repository.name, workflow, { run, job })),
    }));
  }

  private findRun(repository: FakeRepository, id: string) {
    const found = repository.workflows.flatMap((workflow: FakeWorkflow) =>
      workflow.runs.map(run => ({ workflow, run })),
    );
    return found.find(({ run }) => run.id === Number(id));
  }
}
