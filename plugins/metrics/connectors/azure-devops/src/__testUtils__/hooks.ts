/** Service hooks in the shapes that were published over the years. They speak of the run and release 11. */

const envelope = (eventType: string, resource: unknown, more: object = {}) => ({
  subscriptionId: 'aaaa0a0a-0000-4000-8000-000000000001',
  notificationId: 3,
  id: 'c2c2c2c2-0000-4000-8000-000000000002',
  eventType,
  publisherId: eventType === 'build.complete' ? 'tfs' : 'pipelines',
  message: { text: 'Run 11', html: 'Run 11', markdown: 'Run 11' },
  detailedMessage: { text: 'Run 11', html: 'Run 11', markdown: 'Run 11' },
  resource,
  resourceVersion: '5.1-preview.1',
  resourceContainers: {
    collection: { id: 'b1b1b1b1-0000-4000-8000-000000000003' },
    account: { id: 'bbbb1b1b-0000-4000-8000-000000000004' },
    project: { id: '00aa00aa-0000-4000-8000-000000000005' },
  },
  createdDate: '2026-11-20T11:59:58.7412503Z',
  ...more,
});

const pipeline = {
  url: 'https://dev.azure.com/acme/shop/_apis/Pipelines/12?revision=2',
  id: 12,
  revision: 2,
  name: 'cart-release',
  folder: '\\',
};
const run = {
  pipeline,
  state: 'completed',
  result: 'succeeded',
  createdDate: '2026-11-02T09:00:00Z',
  finishedDate: '2026-11-02T09:05:00Z',
  id: 11,
  name: '20261102.1',
};
const stage = {
  id: 'c2c2c2c2-0000-4000-8000-000000000006',
  name: 'deploy_prod',
  displayName: null,
  state: 'completed',
  result: 'succeeded',
};
const web = {
  href: 'https://dev.azure.com/acme/shop/_build/results?buildId=11',
};
const address = 'https://dev.azure.com/acme/shop/_apis/Pipelines/12/runs/11';

/** Each tells of run 11. */
export const RUN_HOOKS: Record<string, object> = {
  'build.complete 1.0': envelope(
    'build.complete',
    {
      uri: 'vstfs:///Build/Build/11',
      id: 11,
      buildNumber: 'cart_20261102.1',
      status: 'succeeded',
      sourceGetVersion:
        'LG:refs/heads/master:600c52d2d5b655caa111abfd863e5a9bd304bb0e',
      definition: { definitionType: 'xaml', id: 12, name: 'cart-release' },
    },
    { resourceVersion: '1.0' },
  ),
  'build.complete 2.0': envelope(
    'build.complete',
    {
      _links: { web },
      id: 11,
      buildNumber: '20261102.1',
      status: 'completed',
      result: 'succeeded',
      definition: { id: 12, name: 'cart-release' },
      project: { id: 'x', name: 'shop' },
    },
    { resourceVersion: '2.0' },
  ),
  'run state': envelope('ms.vss-pipelines.run-state-changed-event', {
    run,
    pipeline,
  }),
  'run state without a number': envelope(
    'ms.vss-pipelines.run-state-changed-event',
    { run: { ...run, id: undefined, _links: { web }, url: address } },
  ),
  'run state with only a page': envelope(
    'ms.vss-pipelines.run-state-changed-event',
    { run: { ...run, id: undefined, _links: { web } } },
  ),
  'run state in its newest shape': envelope(
    'ms.vss-pipelines.run-state-changed-event',
    { runId: 11, runUrl: address, run: null },
  ),
  'stage state': envelope('ms.vss-pipelines.stage-state-changed-event', {
    stage,
    run,
    pipeline,
    repositories: [],
  }),
  'stage state in its newest shape': envelope(
    'ms.vss-pipelines.stage-state-changed-event',
    { stage, stageName: 'deploy_prod', runUrl: address },
  ),
  'job state': envelope('ms.vss-pipelines.job-state-changed-event', {
    job: { id: 'x', name: 'deploy', state: 'completed', result: 'succeeded' },
    stage,
    run,
    pipeline,
    repositories: [],
  }),
};

const release = {
  id: 11,
  name: 'Release-11',
  releaseDefinition: { id: 4, name: 'Cart.CD' },
};

/** Each tells of a deployment of release 11. */
export const RELEASE_HOOKS: Record<string, object> = {
  'with a stage': envelope(
    'ms.vss-release.deployment-completed-event',
    {
      environment: {
        id: 8,
        releaseId: 0,
        name: 'Production',
        status: 'succeeded',
        release: { id: 11, name: 'Release-11', url: 'http://x/releases/11' },
        releaseDefinition: { id: 4, name: 'Cart.CD' },
      },
      project: { id: 'x', name: 'shop' },
    },
    { publisherId: 'rm', resourceVersion: '3.0-preview.1' },
  ),
  'with a deployment': envelope(
    'ms.azure-devops-release.deployment-completed-event',
    {
      deployment: {
        id: 1,
        status: 'succeeded',
        release,
        environment: { id: 8, name: 'Production' },
      },
    },
    { publisherId: 'rm' },
  ),
};

/** A release with all that is known of it. */
export const wholeRelease = (sha: string, status: string) =>
  envelope(
    'ms.vss-release.deployment-completed-event',
    {
      environment: { id: 8, name: 'Production', status },
      release: {
        ...release,
        _links: { web: { href: 'https://dev.azure.com/acme/shop/_release' } },
        artifacts: [
          null,
          { definitionReference: { sourceVersion: { id: 'C12' } } },
          {
            isPrimary: true,
            definitionReference: { sourceVersion: { id: sha, name: '' } },
          },
        ],
      },
    },
    { publisherId: 'rm' },
  );

export const hook = envelope;
