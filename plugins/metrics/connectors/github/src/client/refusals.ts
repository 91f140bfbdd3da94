import { InputError } from '@backstage/errors';
import { HttpRefusal } from '@hone/node';

/** What is asked of a repository, with the permission that it needs. */
export type Resource = 'deployments' | 'actions' | 'commits';

const PERMISSIONS: Record<Resource, string> = {
  deployments: 'Deployments: read',
  actions: 'Actions: read',
  commits: 'Contents: read',
};

/** A repository that can't be read, while others can. */
export class RepositoryRefused extends InputError {
  constructor(message: string, readonly status: number) {
    super(message);
  }
}

/** The sentence for an answer that would be the same again; other failures stay as they are. */
export function explainRefusal(
  error: unknown,
  where: { title: string; repository: string; resource: Resource },
): unknown {
  if (!(error instanceof HttpRefusal)) return error;
  const { title, repository, resource } = where;
  if (error.status === 401) return new RepositoryRefused(error.message, 401);
  if (![403, 404, 410, 451].includes(error.status)) {
    return new RepositoryRefused(
      `${repository}: ${error.message}`,
      error.status,
    );
  }
  return new RepositoryRefused(
    `${title} does not show the ${resource} of ${repository} (${error.status}); the repository has to exist, and the App or token of integrations.github needs its permission "${PERMISSIONS[resource]}", a classic token the scope repo`,
    error.status,
  );
}

/** Whether something is not there; a repository that can't be read at all answers the same. */
export function isGone(error: unknown): boolean {
  return error instanceof RepositoryRefused && error.status === 404;
}
