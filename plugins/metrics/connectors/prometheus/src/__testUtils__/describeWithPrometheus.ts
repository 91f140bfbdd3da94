import { findPrometheus } from '@hone/testbed';

/** `describe` where a Prometheus is installed or has to be (CI); elsewhere it says in one sentence what is skipped. */
export function describeWithPrometheus(name: string, tests: () => void): void {
  const available =
    findPrometheus() !== undefined && findPrometheus('promtool') !== undefined;
  if (!available && !process.env.CI) {
    // eslint-disable-next-line no-console -- nothing is skipped in silence
    console.warn(
      `"${name}" is skipped: no prometheus and promtool were found on the PATH`,
    );
  }
  (available || process.env.CI ? describe : describe.skip)(name, tests);
}
