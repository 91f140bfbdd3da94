import { expect, test } from '@playwright/test';
import { expectAccessible, picture, signIn } from './portal';

test.beforeEach(async ({ page }) => {
  await signIn(page);
});

test('the registry shows the demo organisation, filters by URL and finds by words', async ({
  page,
}) => {
  await page.goto('/experiments');
  await expect(page).toHaveURL(/\/experiments\/portfolio/);
  await expect(
    page.getByText('Review within half a working day'),
  ).toBeVisible();
  await expect(page.getByText('Simulated').first()).toBeVisible();
  await expectAccessible(page);
  await picture(page, 'portfolio');
  await picture(page, 'portfolio-narrow', { width: 400 });

  await page.setViewportSize({ width: 1280, height: 900 });
  await page.getByRole('searchbox').fill('jitter');
  await expect(page).toHaveURL(/q=jitter/);
  await expect(page.getByText('Retry payments with jitter')).toBeVisible();
  await expect(page.getByText('One-page checkout')).toBeHidden();
});

test("a service's tab answers what is tried, whether it works, and what came before", async ({
  page,
}) => {
  await page.goto('/catalog/hone-demo/component/payments-gateway/experiments');
  await expect(page.getByText('1 running')).toBeVisible();
  await expect(
    page.getByText(/Too early: Payment success \+0\.6%/),
  ).toBeVisible();
  await expectAccessible(page);
  await picture(page, 'entity-tab');
  await picture(page, 'entity-tab-narrow', { width: 400 });
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.getByRole('button', { name: 'Why this verdict?' }).first().click();
  await expect(page).toHaveURL(/panel=why/);
  await expect(page.getByText('A quality check failed')).toBeVisible();
  await picture(page, 'why-panel');
});

test('an experiment page shows verdict, effects, checks and the counterfactual', async ({
  page,
}) => {
  await page.goto('/experiments/EXP-013');
  await expect(
    page
      .getByText(/CI re-run rate \d+% lower .* evidence B: ship it\./)
      .first(),
  ).toBeVisible();
  await expect(page.getByText('observed against expected')).toBeVisible();
  await expectAccessible(page);
  await picture(page, 'experiment-page');
  await picture(page, 'experiment-page-narrow', { width: 400 });
});

test("a service's delivery shows what changed, what failed and why we think so", async ({
  page,
}) => {
  await page.goto('/catalog/hone-demo/component/payments-gateway/delivery');
  await expect(page.getByText('Change lead time').first()).toBeVisible();
  await expect(
    page.getByRole('heading', { name: 'Last deployments' }),
  ).toBeVisible();
  await expectAccessible(page);
  await picture(page, 'delivery-tab');
  await picture(page, 'delivery-tab-narrow', { width: 400 });

  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto(
    '/catalog/hone-demo/component/payments-gateway/delivery?range=365d',
  );
  await expect(page.getByText('Change lead time').first()).toBeVisible();
});

test('a service without deployments says how to connect them', async ({
  page,
}) => {
  await page.goto('/catalog/default/component/live-checkout/delivery');
  await expect(page.getByText('No deployments').first()).toBeVisible();
  await expectAccessible(page);
  await picture(page, 'delivery-empty');
});

test('delivery is readable in the dark theme', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.goto('/catalog/hone-demo/component/payments-gateway/delivery');
  await expect(page.getByText('Change lead time').first()).toBeVisible();
  await expectAccessible(page);
  await picture(page, 'delivery-tab-dark');
});

test('pages are readable in the dark theme', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.goto('/experiments/EXP-013');
  await expect(page.getByText('observed against expected')).toBeVisible();
  await expectAccessible(page);
  await picture(page, 'experiment-page-dark');
});

test('what does not exist says so', async ({ page }) => {
  await page.goto('/experiments/EXP-999999');
  await expect(page.getByText(/not found/i).first()).toBeVisible();
  await page.goto('/experiments/nonsense');
  await expect(page.getByText(/not found/i).first()).toBeVisible();
});
