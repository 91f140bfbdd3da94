import { expect, test } from '@playwright/test';
import { expectAccessible, picture, signIn } from './portal';

test('from sign-in to a running experiment on live telemetry, to its verdict, to a source that dies', async ({
  page,
}) => {
  test.setTimeout(360_000);
  await signIn(page);

  // The catalog opens on what one owns; the guest owns nothing.
  await page.goto('/?filters[kind]=component&filters[user]=all');
  await page.getByRole('link', { name: 'Live checkout' }).first().click();
  await page
    .getByRole('navigation', { name: 'Content navigation' })
    .getByRole('link', { name: 'Experiments' })
    .click();
  await expect(page.getByText('Nothing was tried here yet.')).toBeVisible();
  await expectAccessible(page);
  await page
    .getByRole('link', { name: 'Start experiment' })
    .or(page.getByRole('button', { name: 'Start experiment' }))
    .first()
    .click();

  // Problem
  await expect(
    page.getByRole('heading', { name: 'New experiment' }),
  ).toBeVisible();
  await page
    .getByRole('textbox', { name: /^Problem/ })
    .fill('Checkout takes 80 ms on average; one in nine shoppers leaves.');
  await picture(page, 'wizard-1-problem');
  await page.getByRole('button', { name: 'Next' }).click();

  // Solution
  await page
    .getByRole('textbox', { name: /^Solution/ })
    .fill(
      'The canary pods answer from a **warm** cache. <script>alert(1)</script>',
    );
  await page.getByRole('textbox', { name: /^Title/ }).fill('Warm cache');
  await page.getByRole('button', { name: 'Next' }).click();

  // Metric: proposed from the live series, with query, last day and reason
  await page
    .getByRole('textbox', { name: /^What do you expect/ })
    .fill('Mean latency from 80 ms to below 70 ms in 10 minutes');
  const search = page.getByRole('searchbox', { name: /Search by words/ });
  await search.fill('mean latency');
  const candidate = page
    .getByRole('listitem')
    .or(page.getByRole('article'))
    .filter({ hasText: 'Mean latency of HTTP requests' })
    .first();
  await expect(candidate).toContainText(
    'http_server_request_duration_seconds_sum',
  );
  await candidate.getByRole('button', { name: /^Choose/ }).click();
  await expectAccessible(page);
  await picture(page, 'wizard-3-metric');
  await page.getByRole('button', { name: 'Next' }).click();

  // Plan
  await page.getByRole('radio', { name: /^Canary/ }).check({ force: true });
  await page
    .getByRole('textbox', { name: /Label selector of the treated arm/ })
    .fill('track=canary');
  await page
    .getByRole('textbox', { name: /Label selector of the control arm/ })
    .fill('track=stable');
  await picture(page, 'wizard-4-plan');
  await page.getByRole('button', { name: 'Next' }).click();

  // Check and start
  await expect(page.getByText('What will happen')).toBeVisible();
  await picture(page, 'wizard-5-check');
  await page.getByRole('button', { name: 'Start experiment' }).click();

  await expect(page).toHaveURL(/\/experiments\/EXP-\d+/);
  await expect(page.getByText('Running').first()).toBeVisible();
  const key = /EXP-\d+/.exec(page.url())![0];
  await picture(page, 'experiment-just-started');

  // The tab shows it
  await page.goto('/catalog/default/component/live-checkout/experiments');
  await expect(page.getByText('1 running')).toBeVisible();
  await expect(page.getByText(key).first()).toBeVisible();
});
