/** What the fake knows; instants are epoch milliseconds. */
export interface FakeCommit {
  sha: string;
  parents: string[];
  at: number;
  message: string;
  author: { login: string; type: string };
  files: string[];
}

export interface FakeStatus {
  id: number;
  state: string;
  at: number;
  logUrl?: string;
}

export interface FakeDeployment {
  id: number;
  sha: string;
  ref: string;
  task: string;
  environment: string;
  payload: Record<string, unknown> | string;
  production: boolean;
  transient: boolean;
  createdAt: number;
  updatedAt: number;
  /** The oldest first. */
  statuses: FakeStatus[];
}

export interface FakeJob {
  id: number;
  attempt: number;
  name: string;
  status: string;
  conclusion: string | null;
  startedAt: number;
  completedAt: number | null;
  /** How many steps it began. */
  steps: number;
}

export interface FakeAttempt {
  status: string;
  conclusion: string | null;
  startedAt: number;
  updatedAt: number;
}

export interface FakeRun {
  id: number;
  sha: string;
  branch: string;
  createdAt: number;
  /** The first one first. */
  attempts: FakeAttempt[];
  jobs: FakeJob[];
}

export interface FakeWorkflow {
  id: number;
  name: string;
  path: string;
  runs: FakeRun[];
}

export interface FakeRepository {
  name: string;
  /** Of the default branch; null in an empty repository. */
  head: string | null;
  commits: Map<string, FakeCommit>;
  deployments: FakeDeployment[];
  workflows: FakeWorkflow[];
}
