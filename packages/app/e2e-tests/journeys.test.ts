import { test } from '@playwright/test';
import { expect, KeyboardUser } from './keyboard';
import { expectAccessible, picture } from './portal';

/** Nobody touches the mouse here; everything is found by role and name. A journey is long, and machines differ. */
test.describe.configure({ timeout: 300_000 });

const GATEWAY = '/catalog/hone-demo/component/payments-gateway/experiments';
const SEARCH_TEAM = '/catalog/hone-demo/group/search-browse/experiments';

test('journey 1: an engineer starts a trial from pain', async ({ page }) => {
  const user = new KeyboardUser(page);
  await user.signInAs('Engineer');
  await user.open(GATEWAY);
  await expect(page.getByText('1 running')).toBeVisible();
  await expectAccessible(page);

  await user.press(
    page.getByRole('link', { name: /^Try IDEA-\d+ Circuit breaker/ }).first(),
  );
  const next = page.getByRole('button', { name: 'Next', exact: true });
  await expect(page.getByRole('textbox', { name: /Problem/ })).toHaveValue(
    /When a card issuer slows down/,
  );
  await expectAccessible(page);
  await user.press(next);
  await expect(page.getByRole('textbox', { name: /Solution/ })).toHaveValue(
    /A circuit breaker per issuer/,
  );
  await user.press(next);
  await expect(page.getByText(/is chosen for you/)).toBeVisible();
  await expect(
    page
      .getByText(/EXP-007 changes .* at the same time and is judged by/)
      .first(),
  ).toBeVisible();
  await expectAccessible(page);
  await picture(page, 'journey-1-metric');
  await user.press(next);
  await expectAccessible(page);
  await user.press(next);
  await expect(page.getByText('What will happen')).toBeVisible();
  await expectAccessible(page);
  await picture(page, 'journey-1-check');
  await expect(page.getByText(/T1 = 1 review: Peer/).first()).toBeVisible();
  await user.press(page.getByRole('button', { name: 'Send for review' }));

  await expect(page).toHaveURL(/\/experiments\/EXP-\d+$/);
  const key = page.url().split('/').at(-1)!;
  await expect(page.getByText('In review').first()).toBeVisible();
  for (const text of [
    /When a card issuer slows down/,
    /A circuit breaker per issuer/,
    /Payment success during issuer slowness/,
  ]) {
    await expect(page.getByText(text).first()).toBeVisible();
  }
  expect(user.acts).toBeLessThanOrEqual(12);
  await expectAccessible(page);
  await picture(page, 'journey-1-in-review');

  await user.open(GATEWAY);
  await expect(
    page.getByRole('link', { name: /Circuit breaker on issuer calls/ }).first(),
  ).toBeVisible();
  await expect(page.getByText('In review').first()).toBeVisible();

  // Whoever wrote the plan may not approve it; the second engineer of the team may.
  const colleague = new KeyboardUser(page);
  await page.evaluate(() => window.sessionStorage.clear());
  await colleague.signInAs('Second engineer');
  await colleague.open(`/experiments/${key}`);
  await colleague.press(page.getByRole('button', { name: 'Approve' }));
  await colleague.press(
    page.getByRole('dialog').getByRole('button', { name: 'Approve it' }),
  );
  await expect(
    page.getByText(/^1 of 1 approvals?$|^Scheduled$/).first(),
  ).toBeVisible();
});

test('journey 2: an engineering manager decides and frees a slot', async ({
  page,
}) => {
  const user = new KeyboardUser(page);
  await user.signInAs('Engineering manager');
  await user.open(SEARCH_TEAM);
  await expect(page.getByText(/slots 2 of 2/)).toBeVisible();
  await expectAccessible(page);

  await user.open('/home');
  const needs = page.getByRole('list', { name: 'Needs you' });
  await expect(needs.getByText('Quarantine flaky tests')).toBeVisible();
  await expectAccessible(page);
  await picture(page, 'journey-2-home');
  await user.press(needs.getByRole('link', { name: 'Decide: EXP-013' }));
  await expect(page).toHaveURL(/\/experiments\/EXP-013/);
  await expect(page.getByText(/evidence B: ship it\./).first()).toBeVisible();
  await user.press(
    page.getByRole('button', { name: 'Why this verdict?' }).first(),
  );
  const why = page.getByRole('dialog');
  await expect(why.getByText(/^Rule \d+ matched$/)).toHaveCount(1);
  await expectAccessible(page);
  await picture(page, 'journey-2-why');
  await page.keyboard.press('Escape');
  await expect(why).toBeHidden();

  await user.choose(
    page.getByRole('radiogroup', { name: 'Decision' }),
    /^Ship/,
  );
  await user.type(
    page.getByRole('textbox', { name: /^Reason/ }),
    'A third fewer re-runs, and the guardrail held.',
  );
  await user.complete(
    page.getByRole('combobox', { name: 'Next owner' }),
    'search',
    /Search & Browse/,
  );
  await user.press(page.getByRole('button', { name: 'Record decision' }));
  await expect(page.getByText('Watching').first()).toBeVisible();
  await expectAccessible(page);
  await picture(page, 'journey-2-decided');

  await user.openTab('Activity');
  await expect(
    page.getByText('Decision recorded', { exact: true }),
  ).toHaveCount(1);

  await user.open('/experiments/portfolio?q=EXP-013');
  const row = page.getByRole('row', { name: /Quarantine flaky tests/ });
  await expect(row.getByText('Watching')).toBeVisible();
  await expectAccessible(page);
  await user.open(SEARCH_TEAM);
  await expect(page.getByText(/slots 1 of 2/)).toBeVisible();
  await picture(page, 'journey-2-slots');
});

test('journey 3: a product owner ranks the backlog', async ({ page }) => {
  const user = new KeyboardUser(page);
  await user.signInAs('Product owner');
  await user.open('/experiments/backlog');
  const rows = page.getByRole('row').filter({ hasText: /IDEA-\d+|Explain/ });
  await expect(rows.nth(2)).toBeVisible();
  await expectAccessible(page);

  const explain = page.getByRole('button', { name: /^Explain the rank of/ });
  await user.press(explain.first());
  const factors = page.getByRole('group', {
    name: /^Why IDEA-\d+ stands here/,
  });
  for (const factor of [
    'Times a month',
    'Cost of one time',
    'Chance that it works',
    'Effort in person-days',
  ]) {
    await expect(factors.getByText(factor).first()).toBeVisible();
  }
  await expectAccessible(page);
  await picture(page, 'journey-3-explain');
  await page.keyboard.press('Escape');
  await expect(factors).toBeHidden();

  const menus = page.getByRole('button', { name: /^More about IDEA-\d+/ });
  const keyOf = async (index: number) =>
    /IDEA-\d+/.exec((await menus.nth(index).getAttribute('aria-label'))!)![0];
  const [second, third] = [await keyOf(1), await keyOf(2)];
  await user.pick(menus.nth(2), 'Move up');
  const dialog = page.getByRole('dialog');
  await expect(
    dialog.getByText(`Move ${third} by hand?`).first(),
  ).toBeVisible();
  await user.type(
    dialog.getByRole('textbox', { name: /Reason/ }),
    'launch date',
  );
  await expectAccessible(page);
  await user.press(dialog.getByRole('button', { name: 'Move it' }));
  await expect(dialog).toBeHidden();

  await expect.poll(() => keyOf(1)).toBe(third);
  expect(await keyOf(2)).toBe(second);
  await expect(
    page.getByText('Moved by Checkout product owner: launch date').first(),
  ).toBeVisible();
  await expectAccessible(page);
  await picture(page, 'journey-3-moved');
});

test('journey 8: a partner sees only what is shared', async ({ page }) => {
  const user = new KeyboardUser(page);
  await user.signInAs('Guest collaborator');
  await user.open('/experiments');
  await expect(page.getByText('Retry payments with jitter')).toBeVisible();
  await expect(
    page.getByRole('row').filter({ hasText: /EXP-\d+/ }),
  ).toHaveCount(1);
  await expect(page.getByText('One-page checkout')).toBeHidden();
  await expectAccessible(page);
  await picture(page, 'journey-8-portfolio');

  await user.press(
    page.getByRole('link', { name: /Retry payments with jitter/ }).first(),
  );
  await expect(page).toHaveURL(/EXP-007/);
  await expect(
    page.getByText(/Too early: Payment success/).first(),
  ).toBeVisible();
  await user.openTab('Plan');
  await expectAccessible(page);
  await picture(page, 'journey-8-plan');

  await user.openTab('Activity');
  await user.type(
    page.getByRole('textbox', { name: 'Your comment' }),
    'Our gateway logs show the same.',
  );
  await user.press(page.getByRole('button', { name: 'Comment', exact: true }));
  await expect(
    page.getByText('Our gateway logs show the same.').first(),
  ).toBeVisible();
  await expectAccessible(page);
  await picture(page, 'journey-8-comment');

  const textOf = async (key: string) => {
    await user.open(`/experiments/${key}`);
    await expect(page.getByText(/not found/i).first()).toBeVisible();
    const text = await page.locator('body').innerText();
    return text.split(key).join('EXP');
  };
  expect(await textOf('EXP-005')).toBe(await textOf('EXP-999999'));

  // The index is made anew every few seconds here; what it held before the experiment was shared is not what counts.
  const found = page.getByRole('link', { name: /(EXP|IDEA)-\d+/ });
  await expect(async () => {
    await user.open('/search?query=retry');
    await expect(found.first()).toBeVisible({ timeout: 10_000 });
  }).toPass({ timeout: 120_000 });
  await expect(found).toHaveCount(1);
  await expect(found).toHaveAccessibleName(/^EXP-007 Retry payments/);
  await picture(page, 'journey-8-search');
});
