import type {
  FakeCommit,
  FakeDeployment,
  FakeJob,
  FakeRun,
  FakeStatus,
  FakeWorkflow,
} from './state';

const API = 'https://api.github.example';
const WEB = 'https://github.example';

const iso = (at: number) => `${new Date(at).toISOString().slice(0, 19)}Z`;

function user({ login, type } = { login: 'octocat', type: 'User' }) {
  const url = `${API}/users/${encodeURIComponent(login)}`;
  const parts = [
    'followers',
    'following',
    'gists',
    'starred',
    'subscriptions',
    'organizations',
    'repos',
    'events',
    'received_events',
  ];
  return {
    login,
    id: 1,
    node_id: 'U_1',
    avatar_url: `${url}/avatar`,
    gravatar_id: '',
    url,
    html_url: `${WEB}/${encodeURIComponent(login)}`,
    type,
    site_admin: false,
    ...Object.fromEntries(parts.map(part => [`${part}_url`, `${url}/${part}`])),
  };
}

const REPOSITORY_PARTS =
  'archive assignees blobs branches collaborators comments commits compare contents contributors deployments downloads events forks git_commits git_refs git_tags hooks issue_comment issue_events issues keys labels languages merges milestones notifications pulls releases stargazers statuses subscribers subscription tags teams trees'.split(
    ' ',
  );

export function repositoryBody(name: string) {
  const url = `${API}/repos/${name}`;
  const [owner, short] = name.split('/');
  return {
    id: 1,
    node_id: 'R_1',
    name: short,
    full_name: name,
    owner: user({ login: owner, type: 'Organization' }),
    private: true,
    html_url: `${WEB}/${name}`,
    description: null,
    fork: false,
    url,
    ...Object.fromEntries(
      REPOSITORY_PARTS.map(part => [`${part}_url`, `${url}/${part}`]),
    ),
  };
}

export function deploymentBody(repository: string, of: FakeDeployment) {
  const url = `${API}/repos/${repository}/deployments/${of.id}`;
  return {
    url,
    id: of.id,
    node_id: `DE_${of.id}`,
    sha: of.sha,
    ref: of.ref,
    task: of.task,
    payload: of.payload,
    original_environment: of.environment,
    environment: of.environment,
    description: null,
    creator: user(),
    created_at: iso(of.createdAt),
    updated_at: iso(of.updatedAt),
    statuses_url: `${url}/statuses`,
    repository_url: `${API}/repos/${repository}`,
    transient_environment: of.transient,
    production_environment: of.production,
  };
}

export function statusBody(
  repository: string,
  deployment: FakeDeployment,
  of: FakeStatus,
) {
  const url = `${API}/repos/${repository}/deployments/${deployment.id}`;
  return {
    url: `${url}/statuses/${of.id}`,
    id: of.id,
    node_id: `DES_${of.id}`,
    state: of.state,
    creator: user(),
    description: '',
    environment: deployment.environment,
    target_url: '',
    created_at: iso(of.at),
    updated_at: iso(of.at),
    deployment_url: url,
    repository_url: `${API}/repos/${repository}`,
    environment_url: '',
    log_url: of.logUrl ?? '',
  };
}

export function commitBody(
  repository: string,
  of: FakeCommit,
  withFiles = false,
) {
  const url = `${API}/repos/${repository}/commits/${of.sha}`;
  const html = `${WEB}/${repository}/commit/${of.sha}`;
  const signature = {
    name: 'Ada Example',
    email: 'ada@example.com',
    date: iso(of.at),
  };
  return {
    url,
    sha: of.sha,
    node_id: `C_${of.sha.slice(0, 8)}`,
    html_url: html,
    comments_url: `${url}/comments`,
    commit: {
      url: `${API}/repos/${repository}/git/commits/${of.sha}`,
      // Somebody else applied it, later.
      author: { ...signature, date: iso(of.at - 86_400_000) },
      committer: signature,
      message: of.message,
      comment_count: 0,
      tree: { sha: of.sha, url: `${url}/tree` },
    },
    author: user(of.author),
    committer: user(),
    parents: of.parents.map(sha => ({
      sha,
      url: `${API}/repos/${repository}/commits/${sha}`,
      html_url: `${WEB}/${repository}/commit/${sha}`,
    })),
    ...(withFiles && {
      stats: {
        additions: of.files.length * 3,
        deletions: of.files.length,
        total: of.files.length * 4,
      },
      files: of.files.map(filename => ({
        sha: of.sha,
        filename,
        status: 'modified',
        additions: 3,
        deletions: 1,
        changes: 4,
        blob_url: `${html}/blob`,
        raw_url: `${html}/raw`,
        contents_url: `${url}/contents`,
      })),
    }),
  };
}

export function workflowBody(repository: string, of: FakeWorkflow) {
  const url = `${API}/repos/${repository}/actions/workflows/${of.id}`;
  return {
    id: of.id,
    node_id: `W_${of.id}`,
    name: of.name,
    path: of.path,
    state: 'active',
    created_at: iso(0),
    updated_at: iso(0),
    url,
    html_url: `${WEB}/${repository}/blob/main/${of.path}`,
    badge_url: `${WEB}/${repository}/badge.svg`,
  };
}

const RUN_PARTS = 'jobs logs check_suite artifacts cancel rerun'.split(' ');

export function runBody(
  repository: string,
  workflow: FakeWorkflow,
  options: { run: FakeRun; number: number },
) {
  const { run, number } = options;
  const attempt = run.attempts[number - 1];
  const url = `${API}/repos/${repository}/actions/runs/${run.id}`;
  return {
    id: run.id,
    name: workflow.name,
    node_id: `WFR_${run.id}`,
    head_branch: run.branch,
    head_sha: run.sha,
    path: workflow.path,
    display_title: 'Deploy',
    run_number: run.id,
    run_attempt: number,
    event: 'push',
    status: attempt.status,
    conclusion: attempt.conclusion,
    workflow_id: workflow.id,
    check_suite_id: run.id,
    check_suite_node_id: `CS_${run.id}`,
    url,
    html_url: `${WEB}/${repository}/actions/runs/${run.id}`,
    pull_requests: [],
    created_at: iso(run.createdAt),
    updated_at: iso(attempt.updatedAt),
    actor: user(),
    triggering_actor: user(),
    run_started_at: iso(attempt.startedAt),
    ...Object.fromEntries(
      RUN_PARTS.map(part => [`${part}_url`, `${url}/${part}`]),
    ),
    previous_attempt_url: null,
    workflow_url: `${API}/repos/${repository}/actions/workflows/${workflow.id}`,
    head_commit: {
      id: run.sha,
      tree_id: run.sha,
      message: 'Change',
      timestamp: iso(run.createdAt),
      author: { name: 'Ada Example', email: 'ada@example.com' },
      committer: { name: 'Ada Example', email: 'ada@example.com' },
    },
    repository: repositoryBody(repository),
    head_repository: repositoryBody(repository),
  };
}

export function jobBody(
  repository: string,
  workflow: FakeWorkflow,
  options: { run: FakeRun; job: FakeJob },
) {
  const { run, job } = options;
  const url = `${API}/repos/${repository}/actions/jobs/${job.id}`;
  return {
    id: job.id,
    run_id: run.id,
    workflow_name: workflow.name,
    head_branch: run.branch,
    run_url: `${API}/repos/${repository}/actions/runs/${run.id}`,
    run_attempt: job.attempt,
    node_id: `CR_${job.id}`,
    head_sha: run.sha,
    url,
    html_url: `${WEB}/${repository}/actions/runs/${run.id}/job/${job.id}`,
    status: job.status,
    conclusion: job.conclusion,
    created_at: iso(run.createdAt),
    started_at: iso(job.startedAt),
    completed_at: job.completedAt === null ? null : iso(job.completedAt),
    name: job.name,
    steps: Array.from({ length: job.steps }, (_, i) => ({
      name: `Step ${i + 1}`,
      status: 'completed',
      conclusion: 'success',
      number: i + 1,
      started_at: iso(job.startedAt),
      completed_at: iso(job.startedAt),
    })),
    check_run_url: `${API}/repos/${repository}/check-runs/${job.id}`,
    labels: ['ubuntu-latest'],
    runner_id: 1,
    runner_name: 'runner',
    runner_group_id: 1,
    runner_group_name: 'default',
  };
}
