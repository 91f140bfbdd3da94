import { test } from '@playwright/test';
import { expect, KeyboardUser } from './keyboard';
import { expectAccessible, picture, signIn } from './portal';

/** As in the other journeys: keys only, everything by role and name. */
test.describe.configure({ timeout: 300_000 });

test('journey 7: a security reviewer approves exactly one thing', async ({
  page,
}) => {
  const reviewer = new KeyboardUser(page);
  await reviewer.signInAs('Security reviewer');
  await reviewer.open('/experiments/reviews');
  await reviewer.press(
    page
      .getByRole('list', { name: 'Plans that wait for approvals' })
      .getByRole('link', { name: /^EXP-010 Blue\/green/ }),
  );
  await expect(page).toHaveURL(/id=EXP-010/);
  const parts = page.getByRole('list', { name: 'What the score adds up' });
  await expect(parts.getByText('= 71')).toBeVisible();
  const added = (await parts.getByRole('listitem').allInnerTexts())
    .map(text => /^\+(\d+)/.exec(text.trim())?.[1])
    .filter(points => points !== undefined)
    .map(Number);
  expect(added.reduce((sum, points) => sum + points, 0)).toBe(71);
  await expect(page.getByText('Tier T3').last()).toBeVisible();
  await expect(page.getByText('2 of 3 approvals')).toBeVisible();
  await expectAccessible(page);
  await picture(page, 'journey-7-review');

  await page.keyboard.press('a');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText(/^[0-9a-f]{64}$/)).toBeVisible();
  await expectAccessible(page);
  await picture(page, 'journey-7-approve');
  await reviewer.press(dialog.getByRole('button', { name: 'Approve it' }));
  await expect(dialog).toBeHidden();
  await expect(page.getByText('3 of 3 approvals')).toBeVisible();

  // The developer may edit the plan of any team.
  const engineer = new KeyboardUser(page);
  await page.evaluate(() => window.sessionStorage.clear());
  await signIn(page);
  await engineer.open('/experiments/EXP-010');
  await engineer.press(page.getByRole('button', { name: 'Back to draft' }));
  await engineer.type(
    dialog.getByRole('textbox', { name: /Reason/ }),
    'The guardrail is too strict',
  );
  await engineer.press(dialog.getByRole('button', { name: 'Back to draft' }));
  await engineer.press(page.getByRole('link', { name: 'Edit' }).first());
  const next = page.getByRole('button', { name: 'Next', exact: true });
  await engineer.press(next);
  await engineer.press(next);
  const margin = page.getByRole('textbox', {
    name: /may get worse by, in percent/,
  });
  await engineer.press(margin, 'ControlOrMeta+A');
  await page.keyboard.insertText('20');
  await engineer.press(next);
  await engineer.press(next);
  await expect(page.getByText(/^Saving this voids 3 approvals/)).toBeVisible();
  await expectAccessible(page);
  await picture(page, 'journey-7-warned');
  await engineer.press(page.getByRole('button', { name: /^Send for review/ }));
  await expect(page.getByText('In review').first()).toBeVisible();

  await page.evaluate(() => window.sessionStorage.clear());
  await reviewer.signInAs('Security reviewer');
  await reviewer.open('/experiments/reviews?id=EXP-010');
  await expect(
    page
      .getByText('Changed since you judged: 1 guardrail', { exact: true })
      .first(),
  ).toBeVisible();
  await expect(
    page.getByRole('region', { name: 'Approvals that hold no more' }),
  ).toBeVisible();
  await expect(page.getByText('0 of 3 approvals')).toBeVisible();
  await expectAccessible(page);
  await picture(page, 'journey-7-changed');
});

test('journey 6: a release lead holds a canary', async ({ page }) => {
  const lead = new KeyboardUser(page);
  await lead.signInAs('QA/release lead');
  await lead.open('/experiments/EXP-006');
  await lead.press(page.getByRole('button', { name: 'Pause' }));
  const dialog = page.getByRole('dialog');
  await lead.type(
    dialog.getByRole('textbox', { name: 'What should the next reader know?' }),
    'The dashboard shows something that we want to look at first.',
  );
  await expectAccessible(page);
  await lead.press(dialog.getByRole('button', { name: 'Pause it' }));
  await expect(page.getByText('Paused').first()).toBeVisible();
  await lead.open('/experiments/reviews?tab=health');
  await expect(
    page.getByRole('heading', { name: /Seats|Gates/ }).first(),
  ).toBeVisible();
  await expectAccessible(page);
  await picture(page, 'journey-6-health');
  await lead.open('/experiments/EXP-006');
  await lead.press(page.getByRole('button', { name: 'Resume' }));
  await expect(page.getByText('Running').first()).toBeVisible();
  await lead.openTab('Activity');
  for (const act of ['Paused', 'Resumed']) {
    await expect(page.getByText(act, { exact: true }).first()).toBeVisible();
  }
  await expectAccessible(page);
  await picture(page, 'journey-6-log');
});
