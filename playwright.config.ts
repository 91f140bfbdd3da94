import { defineConfig } from '@playwright/test';

const port = Number(process.env.HONE_E2E_PORT ?? 7117);

/** The statistics need a browser only: `HONE_E2E_PORTAL=none playwright test --project inference` starts no portal. */
const withPortal = process.env.HONE_E2E_PORTAL !== 'none';

/** Browser tests run against the built app, served by the backend; `npm test` builds it and finds the browser. */
export default defineConfig({
  testMatch: '**/*.test.ts',
  projects: [
    { name: 'inference', testDir: 'packages/inference/e2e-tests' },
    ...(withPortal
      ? [{ name: 'portal', testDir: 'packages/app/e2e-tests' }]
      : []),
  ],
  outputDir: '.cache/test/browser',
  // The demo organisation is being loaded while the first tests run, and machines that run them are small.
  timeout: 180_000,
  expect: { timeout: 40_000 },
  // One portal with one database: journeys build on what is there.
  workers: 1,
  fullyParallel: false,
  forbidOnly: Boolean(process.env.CI),
  retries: 0,
  reporter: [
    ['list'],
    [
      'json',
      {
        outputFile:
          process.env.HONE_PLAYWRIGHT_REPORT ?? '.cache/test/playwright.json',
      },
    ],
  ],
  use: {
    actionTimeout: 60_000,
    navigationTimeout: 60_000,
    baseURL: `http://localhost:${port}`,
    viewport: { width: 1280, height: 900 },
    screenshot: 'only-on-failure',
    trace: 'retain-on-failure',
    launchOptions: {
      executablePath: process.env.HONE_CHROMIUM ?? '/usr/bin/chromium',
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  webServer: withPortal
    ? {
        command: 'node scripts/e2ePortal.mjs',
        url: `http://localhost:${port}/.backstage/health/v1/readiness`,
        timeout: 300_000,
        reuseExistingServer: !process.env.CI,
        gracefulShutdown: { signal: 'SIGTERM', timeout: 20_000 },
        stdout: process.env.HONE_E2E_LOG ? 'pipe' : 'ignore',
        stderr: 'pipe',
      }
    : undefined,
});
