/** Often enough to see what a request or a service takes; more would show in the times. */
const EVERY_MS = 50;

/**
 * The most that the process took while something ran, in bytes.
 */
export interface MemoryPeak {
  rss: number;
  heapUsed: number;
}

/**
 * Runs something and watches the memory of the process meanwhile. A part that keeps the thread to itself is seen only
 * when it ends, so it should call `look` where it takes most.
 */
export async function watchMemory<T>(
  run: (look: () => void) => Promise<T>,
): Promise<{ result: T; peak: MemoryPeak }> {
  const peak: MemoryPeak = { rss: 0, heapUsed: 0 };
  const look = () => {
    const { rss, heapUsed } = process.memoryUsage();
    peak.rss = Math.max(peak.rss, rss);
    peak.heapUsed = Math.max(peak.heapUsed, heapUsed);
  };
  look();
  const timer = setInterval(look, EVERY_MS);
  try {
    const result = await run(look);
    look();
    return { result, peak };
  } finally {
    clearInterval(timer);
  }
}
