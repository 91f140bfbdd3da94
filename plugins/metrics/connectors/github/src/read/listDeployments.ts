import { deploymentSchema, type GithubDeployment } from '../client/answers';
import type { RepositoryCursor } from './Cursor';
import { asOfList, createdAt, isNews } from './Progress';
import { boundedPages, type Reading } from './Reading';

/** How long after it was made a change of a deployment that was over is still noticed by reading. */
const LOOK_BACK_MS = 86_400_000;

/** Deployments that are new or have changed. */
export interface ChangedDeployments {
  /** The oldest first. */
  listed: GithubDeployment[];
  /** When GitHub answered; epoch milliseconds. */
  asOf: number;
  /** When the newest one of all was created, also of those that are not read. */
  newest: number;
}

/** Lists what was created or has changed since the cursor, the oldest first. */
export async function listChanged(
  reading: Reading,
  { from, deployments }: RepositoryCursor,
): Promise<ChangedDeployments> {
  const { reader, context, signal } = reading;
  const oldest = Math.max(from, deployments.createdUntil - LOOK_BACK_MS);
  const found = new Map<number, GithubDeployment>();
  let asOf: number | undefined;
  let newest = 0;
  const pages = reader.pages({
    resource: 'deployments',
    path: '/deployments',
    schema: deploymentSchema,
    signal,
  });
  for await (const page of boundedPages(reading, 'deployments', pages)) {
    const { items, sentAt } = page;
    asOf ??= asOfList(sentAt, items);
    newest = Math.max(newest, ...items.map(createdAt));
    for (const item of items) {
      const isWanted =
        createdAt(item) >= oldest &&
        isNews(item, deployments) &&
        context.naming.isRead(item.environment);
      if (isWanted) found.set(item.id, item);
    }
    const last = items.at(-1);
    if (last && createdAt(last) < oldest) break;
  }
  const listed = [...found.values()].sort(
    (a, b) => createdAt(a) - createdAt(b) || a.id - b.id,
  );
  return { listed, asOf: asOf ?? 0, newest };
}

/** Deployments that were not over and have not come up in the list again; those that were removed are left out. */
export async function listOpen(
  { reader, signal }: Reading,
  { deployments }: RepositoryCursor,
  listed: readonly GithubDeployment[],
): Promise<GithubDeployment[]> {
  const known = new Set(listed.map(({ id }) => id));
  const found = await Promise.all(
    deployments.open
      .filter(id => !known.has(id))
      .map(id =>
        reader.one({
          resource: 'deployments',
          path: `/deployments/${id}`,
          schema: deploymentSchema,
          signal,
        }),
      ),
  );
  return found.flatMap(deployment => deployment ?? []);
}
