import { expect, test } from '@playwright/test';
import { expectAccessible, picture } from './portal';

test('the sign-in page offers a button for every role', async ({ page }) => {
  await page.goto('/');
  for (const role of [
    'Engineer',
    'Second engineer',
    'Champion',
    'Engineering manager',
    'Product owner',
    'QA/release lead',
    'Security reviewer',
    'Data analyst',
    'Platform engineer',
    'Director',
    'Guest collaborator',
  ]) {
    await expect(
      page.getByRole('button', { name: role, exact: true }),
    ).toBeVisible();
  }
  await expectAccessible(page);
  await picture(page, 'sign-in');
});
