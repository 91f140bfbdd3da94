import { expect, test, type Page, type Route } from '@playwright/test';
import { expectAccessible, picture, signIn } from './portal';

const OVERVIEW = /\/api\/hone-metrics\/delivery\/overview/;

test.beforeEach(async ({ page }) => {
  // The first page may wait for the roll-ups of a portal that has just started.
  test.setTimeout(300_000);
  await signIn(page);
});

/** What the backend answers when it fails or refuses. */
function answer(status: number, name: string, message: string) {
  return (route: Route) =>
    route.fulfill({ status, json: { error: { name, message } } });
}

/** What the backend answers, but for some fields. */
function altered(fields: (real: any) => object) {
  return async (route: Route) => {
    const response = await route.fetch();
    const real = await response.json();
    await route.fulfill({ response, json: { ...real, ...fields(real) } });
  };
}

/** The page with its numbers; after a fresh start the roll-ups of the demo organisation take a moment. */
async function openOverview(page: Page, search = ''): Promise<void> {
  await expect(async () => {
    await page.goto(`/metrics/overview${search}`);
    await expect(
      page.getByRole('article', { name: 'Change lead time' }),
    ).toBeVisible({ timeout: 8_000 });
  }).toPass({ timeout: 150_000 });
  await expect(page.getByText(/rows? shown/)).toBeVisible();
}

test('the organization says in one sentence whether delivery changed', async ({
  page,
}) => {
  await openOverview(page);
  await page.goto('/');
  await page.getByRole('link', { name: 'Delivery', exact: true }).click();
  await expect(page).toHaveURL(/\/metrics\/overview/);
  await expect(
    page.getByText(/measures? changed beyond|nothing to explain|too few weeks/),
  ).toBeVisible();
  await expect(page.getByRole('article')).not.toHaveCount(0);
  await expect(page.getByText('Simulated').first()).toBeVisible();
  await expect(page.getByText(/rows? shown/)).toBeVisible();
  await expectAccessible(page);
  await picture(page, 'delivery-overview');
});

test('a group shows its services, and a service its own tab', async ({
  page,
}) => {
  await openOverview(page);
  const groups = page.getByRole('region', { name: 'Groups' });
  const first = groups.getByRole('rowheader').first().getByRole('link');
  const group = await first.innerText();
  await first.focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/[?&]group=group/);
  await expect(
    page.getByRole('heading', { name: `Delivery of ${group}` }),
  ).toBeVisible();
  const services = page.getByRole('region', { name: 'Services' });
  await expect(services.getByText(/rows? shown/)).toBeVisible();
  await expectAccessible(page);
  await picture(page, 'delivery-overview-group');

  // The address alone brings the same page back.
  await page.reload();
  await expect(
    page.getByRole('heading', { name: `Delivery of ${group}` }),
  ).toBeVisible();
  await services.getByRole('rowheader').first().getByRole('link').click();
  await expect(page).toHaveURL(/\/catalog\/.+\/delivery$/);
  await expect(page.getByText('Change lead time').first()).toBeVisible();
});

test('weeks are chosen by the address and by the keyboard', async ({
  page,
}) => {
  await openOverview(page, '?weeks=26');
  await expect(page.getByRole('radio', { name: '26 weeks' })).toBeChecked();
  await page.getByRole('radio', { name: '4 weeks' }).press('Enter');
  await expect(page).toHaveURL(/weeks=4/);
  await page.getByRole('button', { name: 'The weeks before' }).press('Enter');
  await expect(page).toHaveURL(/until=\d{4}-\d{2}-\d{2}/);
});

test('the data quality names gaps, sources, and what closes them', async ({
  page,
}) => {
  await openOverview(page);
  await page.getByRole('button', { name: /^Data quality/ }).click();
  await expect(page).toHaveURL(/panel=quality/);
  const panel = page.getByRole('dialog', { name: 'Data quality' });
  await expect(panel.getByText('Changes with a lead time')).toBeVisible();
  await expect(panel.getByRole('region', { name: 'Sources' })).toBeVisible();
  // The panel is as high as the window, not as the page.
  await page.screenshot({
    path: 'docs/screenshots/delivery-overview-quality.png',
  });
  await page.keyboard.press('Escape');
  await expect(panel).toBeHidden();
  await expect(page).not.toHaveURL(/panel=/);
});

test('narrow, the rows are a list', async ({ page }) => {
  await page.setViewportSize({ width: 400, height: 900 });
  await openOverview(page);
  await expect(page.getByRole('grid')).toHaveCount(0);
  const width = await page.evaluate(() => document.body.scrollWidth);
  expect(width).toBeLessThanOrEqual(400);
  await expectAccessible(page);
  await picture(page, 'delivery-overview-narrow', { width: 400 });
});

test('the organization is readable in the dark theme', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await openOverview(page);
  await expectAccessible(page);
  await picture(page, 'delivery-overview-dark');
});

test('a backend that fails takes its own panel only', async ({ page }) => {
  await page.route(
    OVERVIEW,
    answer(503, 'ServiceUnavailableError', 'The database does not answer'),
  );
  await page.goto('/metrics/overview');
  await expect(page.getByRole('alert')).toContainText(
    'The database does not answer',
  );
  await expect(page.getByText(/rows? shown/)).toBeVisible();
  await expectAccessible(page);
  await picture(page, 'delivery-overview-failing');
  await page.unroute(OVERVIEW);
  await page.getByRole('button', { name: 'Retry' }).click();
  await expect(
    page.getByRole('article', { name: 'Change lead time' }),
  ).toBeVisible();
});

test('without the permission the page says which one', async ({ page }) => {
  await page.route(
    /\/api\/hone-metrics\/delivery\//,
    answer(403, 'NotAllowedError', 'Unauthorized'),
  );
  await page.goto('/metrics/overview');
  await expect(page.getByText(/hone\.metric\.read/)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Retry' })).toHaveCount(0);
  await expectAccessible(page);
  await picture(page, 'delivery-overview-forbidden');
});

test('numbers that were not brought up to date say since when', async ({
  page,
}) => {
  await openOverview(page);
  await page.route(
    OVERVIEW,
    altered(() => ({
      computedAt: new Date(Date.now() - 3 * 3_600_000).toISOString(),
    })),
  );
  await page.reload();
  await expect(
    page.getByText(/have not been brought up to date since/),
  ).toBeVisible();
  await expect(
    page.getByRole('article', { name: 'Change lead time' }),
  ).toBeVisible();
  await expectAccessible(page);
  await picture(page, 'delivery-overview-stale');
});

test('without deployments the page says how to begin', async ({ page }) => {
  await page.route(
    OVERVIEW,
    altered(() => ({ services: 0 })),
  );
  await page.goto('/metrics/overview');
  await expect(page.getByText('Connect deployments to begin.')).toBeVisible();
  await expectAccessible(page);
  await picture(page, 'delivery-overview-empty');
});

test("a service's tab says when it can't be read, and when it may not be", async ({
  page,
}) => {
  const service = /\/api\/hone-metrics\/delivery\/service(\?|\/)/;
  const tab = '/catalog/hone-demo/component/payments-gateway/delivery';
  await page.route(
    service,
    answer(503, 'ServiceUnavailableError', 'The database does not answer'),
  );
  await page.goto(tab);
  await expect(page.getByRole('alert').first()).toContainText(
    'The database does not answer',
  );
  await expectAccessible(page);
  await picture(page, 'delivery-tab-failing');
  await page.unroute(service);
  await page.route(
    /\/api\/hone-metrics\/delivery\//,
    answer(403, 'NotAllowedError', 'Unauthorized'),
  );
  await page.reload();
  await expect(page.getByText(/hone\.metric\.read/).first()).toBeVisible();
  await expectAccessible(page);
  await picture(page, 'delivery-tab-forbidden');
});

test('the home page has the pulse', async ({ page }) => {
  await page.goto('/home');
  await expect(
    page.getByText(/measures? changed beyond|nothing to explain|too few weeks/),
  ).toBeVisible();
  await expectAccessible(page);
  await picture(page, 'delivery-pulse');
  await page.getByRole('link', { name: 'Open Delivery' }).click();
  await expect(page).toHaveURL(/\/metrics\/overview/);
});
