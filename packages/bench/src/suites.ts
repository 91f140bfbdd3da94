import { apiSuite } from './api/apiSuite';
import { frontendSuite } from './frontend/frontendSuite';
import type { Suite } from './suite';

/**
 * The suites by name. A new one is a file that exports a suite, and a line here.
 */
export const SUITES: Record<string, Suite> = {
  api: apiSuite,
  frontend: frontendSuite,
};
