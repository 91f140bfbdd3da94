/** How far a list has been told whose items are created once and may change later; epoch milliseconds. */
export interface Progress {
  /** All that were created until then have been told. */
  createdUntil: number;
  /** Of those, all changes until then have been told. */
  changedUntil: number;
}

/** The instants of an item, as GitHub writes them. */
export interface Dated {
  created_at: string;
  updated_at: string;
}

/** What changed so shortly before is told again: copies of GitHub's data may lag. */
const OVERLAP_MS = 5 * 60_000;

export const createdAt = (item: Dated) => Date.parse(item.created_at);

/** Whether an item is new, or may have changed since it was told. Several items may be of one second. */
export function isNews(item: Dated, progress: Progress): boolean {
  return (
    createdAt(item) >= progress.createdUntil ||
    Date.parse(item.updated_at) >= progress.changedUntil - OVERLAP_MS
  );
}

/**
 * Progress after some items, which come the oldest first. When the first new one is told, so are all older ones that had
 * changed, as of the beginning of the pass.
 *
 * @param asOf - when the list was answered, by GitHub's clock
 */
export function advance(
  progress: Progress,
  items: readonly Dated[],
  asOf: number,
): Progress {
  const reached = Math.max(progress.createdUntil, ...items.map(createdAt));
  return reached > progress.createdUntil
    ? finish({ ...progress, createdUntil: reached }, asOf)
    : progress;
}

/** Progress when all items were told as of an instant. */
export function finish(progress: Progress, asOf: number): Progress {
  return {
    ...progress,
    changedUntil: Math.max(progress.changedUntil, asOf),
  };
}

/** When a list was answered; where GitHub does not say, it was not before the last change in it. */
export function asOfList(
  sentAt: number | undefined,
  items: readonly Dated[],
): number {
  const changed = items.map(item => Date.parse(item.updated_at));
  return sentAt ?? Math.max(0, ...changed);
}
