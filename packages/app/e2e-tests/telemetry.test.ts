import { expect, test, type Page, type Route } from '@playwright/test';
import { expectAccessible, picture, signIn } from './portal';

const SERVICE = 'cart-api';
const TAB = `/catalog/hone-demo/component/${SERVICE}/telemetry`;
const LATENCY = 'Request latency, p95';
const EXPLORER = `/metrics/explorer?metric=demo.http-latency-p95&service=component:hone-demo/cart-api&service=component:hone-demo/payments-gateway`;

test.beforeEach(async ({ page }) => {
  // The first page may wait for the watches of a portal that has just started.
  test.setTimeout(240_000);
  await signIn(page);
});

/** What the backend answers when it fails or refuses. */
function answer(status: number, name: string, message: string) {
  return (route: Route) =>
    route.fulfill({ status, json: { error: { name, message } } });
}

/** The tab of the demo's cart, once the history of its watches was read. */
async function openWatched(page: Page): Promise<void> {
  await page.goto(TAB);
  await expect(page.getByText(LATENCY).first()).toBeVisible({
    timeout: 30_000,
  });
  await expect(async () => {
    await page.reload();
    await expect(
      page.getByText(new RegExp(`${LATENCY} rose from`)).first(),
    ).toBeVisible({ timeout: 8_000 });
  }).toPass({ timeout: 150_000 });
}

test('a service says which of its metrics changed, when, and after what', async ({
  page,
}) => {
  await openWatched(page);
  await expect(page.getByText(/which is no proof/).first()).toBeVisible();
  await expect(page.getByRole('region', { name: 'All metrics' })).toBeVisible();
  await expectAccessible(page);
  await picture(page, 'telemetry-tab');

  // What people say is learnt, and taken back.
  await page
    .getByRole('button', { name: /^Not meaningful/ })
    .first()
    .click();
  const undo = page.getByRole('button', { name: /^Take back what was said/ });
  await undo.first().click();
  await expect(undo).toHaveCount(0);
  await expect(
    page.getByRole('button', { name: /^Not meaningful/ }).first(),
  ).toBeVisible();
});

test('a metric is assessed by replays of its own history', async ({ page }) => {
  await page.goto(TAB);
  await page
    .getByRole('button', { name: `Assess ${LATENCY}` })
    .click({ timeout: 60_000 });
  await page
    .getByRole('button', { name: `Details of the fitness of ${LATENCY}` })
    .click({ timeout: 120_000 });
  const dialog = page.getByRole('dialog');
  await expect(
    dialog.getByText(/replays without any difference/),
  ).toBeVisible();
  await page.screenshot({ path: 'docs/screenshots/telemetry-fitness.png' });
  await page.keyboard.press('Escape');
});

test('the card on the overview leads to the tab', async ({ page }) => {
  await page.goto(`/catalog/hone-demo/component/${SERVICE}`);
  const link = page.getByRole('link', { name: 'Open telemetry' });
  await expect(link).toBeVisible({ timeout: 30_000 });
  await link.press('Enter');
  await expect(page).toHaveURL(/\/telemetry$/);
});

test('narrow and dark, the tab is readable', async ({ page }) => {
  await page.setViewportSize({ width: 400, height: 900 });
  await page.goto(TAB);
  await expect(page.getByText(LATENCY).first()).toBeVisible({
    timeout: 30_000,
  });
  const width = await page.evaluate(() => document.body.scrollWidth);
  expect(width).toBeLessThanOrEqual(400);
  await expectAccessible(page);
  await picture(page, 'telemetry-tab-narrow', { width: 400 });
  await page.evaluate(() => localStorage.setItem('theme', 'dark'));
  await page.reload();
  await expect(page.getByText(LATENCY).first()).toBeVisible({
    timeout: 30_000,
  });
  await expectAccessible(page);
  await picture(page, 'telemetry-tab-dark');
});

test('a tab whose backend fails says so, and tries again', async ({ page }) => {
  await page.route(
    /\/api\/hone-metrics\/catalogue/,
    answer(503, 'ServiceUnavailableError', 'The database is down'),
  );
  await page.goto(TAB);
  await expect(page.getByText('The database is down').first()).toBeVisible({
    timeout: 30_000,
  });
  await picture(page, 'telemetry-tab-failing');
  await page.unroute(/\/api\/hone-metrics\/catalogue/);
  await page.getByRole('button', { name: 'Retry' }).first().click();
  await expect(page.getByText(LATENCY).first()).toBeVisible({
    timeout: 30_000,
  });
});

test('who may not read metrics is told which permission is missing', async ({
  page,
}) => {
  await page.route(
    /\/api\/hone-metrics\/(catalogue|watches)/,
    answer(403, 'NotAllowedError', 'You need the permission hone.metric.read'),
  );
  await page.goto(TAB);
  await expect(page.getByText(/hone\.metric\.read/).first()).toBeVisible({
    timeout: 30_000,
  });
  await picture(page, 'telemetry-tab-forbidden');
});

test('the explorer compares services and is moved through by keyboard', async ({
  page,
}) => {
  await page.goto(EXPLORER);
  await expect(page.getByText(LATENCY).first()).toBeVisible({
    timeout: 30_000,
  });
  await expectAccessible(page);
  await picture(page, 'metric-explorer');
  await page.getByRole('radio', { name: '30 d' }).press('Enter');
  await expect(page).toHaveURL(/range=30d/);
});

test('a degradation is explained, from the question to the cause', async ({
  page,
  request,
  baseURL,
}) => {
  // The latency rose four hours before the demo organisation was loaded, minutes after the start of the portal.
  const started = await request.get(
    `http://127.0.0.1:${Number(new URL(baseURL!).port) + 1}/started`,
  );
  const began = Date.parse(await started.text());
  const at = new Date(began - 3.8 * 3_600_000).toISOString();
  await page.goto(
    `/metrics/explain?entity=component:hone-demo/payments-gateway&at=${encodeURIComponent(
      at,
    )}`,
  );
  await page.getByRole('button', { name: /Metric that got worse/ }).click();
  await page.getByRole('option', { name: LATENCY }).click();
  await page.getByRole('button', { name: 'Explain', exact: true }).click();
  await expect(page.getByText('Possible causes').first()).toBeVisible({
    timeout: 60_000,
  });
  await expect(page.getByText(/fraud.scoring/i).first()).toBeVisible();
  await expect(page.getByText(/not proof/).first()).toBeVisible();
  await expectAccessible(page);
  await picture(page, 'explain-degradation');
});
