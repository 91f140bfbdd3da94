import { createRng } from '@hone/inference';

/**
 * Sends requests to several services at once and steadily. A slow common wave (load on the whole site) moves all of
 * them together, so that only a comparison at the same instant can be trusted.
 */
export function startLoad(options: {
  seed: number;
  requestsPerSecond: number;
  services: { target: string; meanDelayMs: number }[];
}): { stop(): Promise<void> } {
  const { seed, services, requestsPerSecond } = options;
  const rng = createRng(seed);
  const running = new Set<Promise<unknown>>();
  let wave = 0;
  const timer = setInterval(() => {
    wave = 0.98 * wave + 0.02 * rng.normal();
    for (const { target, meanDelayMs } of services) {
      const factor = (1 + wave) * (1 + 0.1 * rng.normal());
      const delay = Math.max(1, meanDelayMs * factor);
      const request = fetch(`http://${target}/work?delay=${delay.toFixed(3)}`)
        .then(answer => answer.text())
        .catch(() => undefined)
        .finally(() => running.delete(request));
      running.add(request);
    }
  }, 1000 / requestsPerSecond);
  return {
    stop: async () => {
      clearInterval(timer);
      await Promise.all(running);
    },
  };
}
