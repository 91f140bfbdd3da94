import { findPrometheus } from '@hone/testbed';
import { findAlertmanager } from './startAlertmanager';

/** `describe` where an Alertmanager and a Prometheus are installed or have to be (CI); elsewhere it says what is skipped. */
export function describeWithAlertmanager(
  name: string,
  tests: () => void,
): void {
  const available =
    findAlertmanager() !== undefined && findPrometheus() !== undefined;
  if (!available && !process.env.CI) {
    // eslint-disable-next-line no-console -- nothing is skipped in silence
    console.warn(
      `"${name}" is skipped: no prometheus-alertmanager and prometheus were found on the PATH`,
    );
  }
  (available || process.env.CI ? describe : describe.skip)(name, tests);
}
