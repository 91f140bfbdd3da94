/**
 * How far a roll-out is. GitHub's times are whole seconds: of what it tells within the same second, what is further
 * stands.
 */
const PROGRESS = { created: 0, running: 1, over: 2 } as const;

/** The instant of a change at GitHub, with its progress within the second; epoch milliseconds. */
export function toVersion(
  updatedAt: string,
  progress: keyof typeof PROGRESS,
): number {
  const second = Math.floor(Date.parse(updatedAt) / 1000) * 1000;
  return second + PROGRESS[progress];
}
