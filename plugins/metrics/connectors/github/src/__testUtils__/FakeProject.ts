import { createHash } from 'node:crypto';
import type { FakeGithub } from './FakeGithub';
import type {
  FakeAttempt,
  FakeCommit,
  FakeDeployment,
  FakeJob,
  FakeRepository,
  FakeRun,
  FakeWorkflow,
} from './state';

const MINUTE_MS = 60_000;

/** Somebody who works in one repository of the fake; each step takes a minute of its clock. */
export class FakeProject {
  readonly repository: FakeRepository;
  private static numbers = 1_000;

  constructor(private readonly github: FakeGithub, name = 'acme/cart') {
    this.repository = {
      name,
      head: null,
      commits: new Map(),
      deployments: [],
      workflows: [],
    };
    github.repositories.set(name, this.repository);
  }

  wait(ms = MINUTE_MS): number {
    this.github.now += ms;
    return this.github.now;
  }

  /** A commit on the default branch, unless it has parents of its own. */
  commit(options: Partial<FakeCommit> & { aside?: boolean } = {}): string {
    const { aside, ...given } = options;
    const { head, commits } = this.repository;
    const number = FakeProject.next();
    const commit: FakeCommit = {
      sha: createHash('sha1').update(String(number)).digest('hex'),
      parents: head === null ? [] : [head],
      at: this.wait(),
      message: `Change ${number}`,
      author: { login: 'octocat', type: 'User' },
      files: [`src/file-${number}.ts`],
      ...given,
    };
    commits.set(commit.sha, commit);
    if (!aside) this.repository.head = commit.sha;
    return commit.sha;
  }

  deploy(given: Partial<FakeDeployment> = {}, ...states: string[]) {
    const at = this.wait();
    const deployment: FakeDeployment = {
      id: FakeProject.next(),
      sha: this.repository.head ?? '0'.repeat(40),
      ref: 'main',
      task: 'deploy',
      environment: 'production',
      payload: {},
      production: false,
      transient: false,
      createdAt: at,
      updatedAt: at,
      statuses: [],
      ...given,
    };
    this.repository.deployments.push(deployment);
    for (const state of states) this.report(deployment, state);
    return deployment;
  }

  report(deployment: FakeDeployment, state: string, logUrl?: string): void {
    const at = this.wait();
    const id = FakeProject.next();
    deployment.updatedAt = at;
    deployment.statuses.push({ id, state, at, ...(logUrl && { logUrl }) });
  }

  workflow(path = '.github/workflows/deploy.yml', name = 'Deploy') {
    const workflow: FakeWorkflow = {
      id: FakeProject.next(),
      name,
      path,
      runs: [],
    };
    this.repository.workflows.push(workflow);
    return workflow;
  }

  run(workflow: FakeWorkflow, given: Partial<FakeRun> = {}): FakeRun {
    const at = this.wait();
    const run: FakeRun = {
      id: FakeProject.next(),
      sha: this.repository.head ?? '0'.repeat(40),
      branch: 'main',
      createdAt: at,
      attempts: [],
      jobs: [],
      ...given,
    };
    workflow.runs.push(run);
    if (run.attempts.length === 0) this.attempt(run);
    return run;
  }

  attempt(run: FakeRun): FakeAttempt {
    const at = this.wait();
    const attempt: FakeAttempt = {
      status: 'in_progress',
      conclusion: null,
      startedAt: at,
      updatedAt: at,
    };
    run.attempts.push(attempt);
    return attempt;
  }

  finish(run: FakeRun, conclusion: string): void {
    const attempt = run.attempts[run.attempts.length - 1];
    Object.assign(attempt, {
      status: 'completed',
      conclusion,
      updatedAt: this.wait(),
    });
  }

  job(run: FakeRun, name: string, conclusion: string | null): FakeJob {
    const startedAt = this.wait();
    const job: FakeJob = {
      id: FakeProject.next(),
      attempt: run.attempts.length,
      name,
      status: conclusion === null ? 'in_progress' : 'completed',
      conclusion,
      startedAt,
      completedAt: conclusion === null ? null : this.wait(),
      steps: 3,
    };
    run.jobs.push(job);
    return job;
  }

  private static next(): number {
    FakeProject.numbers += 1;
    return FakeProject.numbers;
  }
}
