import { REPOSITORY } from './FakeAzure';

/** A commit's name that is easy to read in a test. */
export const sha = (n: number) => n.toString(16).padStart(40, '0');

/** A run of the pipeline cart-release as the API has it, over and succeeded unless a test says otherwise. */
export function aRun(id: number, more: object = {}) {
  return {
    _links: {
      self: { href: `https://dev.azure.com/acme/_apis/build/Builds/${id}` },
      web: {
        href: `https://dev.azure.com/acme/shop/_build/results?buildId=${id}`,
      },
    },
    id,
    buildNumber: `20261102.${id}`,
    status: 'completed',
    result: 'succeeded',
    reason: 'individualCI',
    queueTime: '2026-11-02T08:59:00.1234567Z',
    startTime: '2026-11-02T09:00:00.1234567Z',
    finishTime: '2026-11-02T09:05:00.1234567Z',
    lastChangedDate: '2026-11-02T09:05:01.5Z',
    definition: { id: 12, name: 'cart-release', path: '\\' },
    project: { id: '6ce954b1-ce1f-45d1-b94d-e6bf2464ba2c', name: 'shop' },
    sourceBranch: 'refs/heads/main',
    sourceVersion: sha(id),
    repository: {
      id: REPOSITORY,
      type: 'TfsGit',
      name: 'cart',
      url: 'https://acme@dev.azure.com/acme/shop/_git/cart',
      checkoutSubmodules: false,
    },
    ...more,
  };
}

/** A stage of a run's timeline. */
export function aStage(name: string, more: object = {}) {
  return {
    id: '96ac2280-8cb4-5df5-99de-dd2da759617d',
    type: 'Stage',
    name: `Stage ${name}`,
    identifier: name,
    state: 'completed',
    result: 'succeeded',
    attempt: 1,
    startTime: '2026-11-02T09:02:00.5Z',
    finishTime: '2026-11-02T09:04:00.5Z',
    ...more,
  };
}

export const aTimeline = (...records: object[]) => ({
  id: '96ac2280-8cb4-5df5-99de-dd2da759617d',
  changeId: 7,
  records,
});

/** A commit of the repository cart. */
export function aCommit(n: number, more: object = {}) {
  const person = {
    name: 'Ada',
    email: 'ada@example.com',
    date: '2026-11-01T10:00:00Z',
  };
  return {
    treeId: sha(900_000 + n),
    commitId: sha(n),
    author: person,
    committer: person,
    comment: `Change ${n}`,
    parents: [sha(n - 1)],
    url: `https://dev.azure.com/acme/_apis/git/repositories/${REPOSITORY}/commits/${sha(
      n,
    )}`,
    remoteUrl: `https://dev.azure.com/acme/shop/_git/cart/commit/${sha(n)}`,
    ...more,
  };
}
