import { test, type Page } from '@playwright/test';
import { expect, KeyboardUser } from './keyboard';
import { expectAccessible, picture } from './portal';

/** As in the other journeys: keys only, everything by role and name. */
test.describe.configure({ timeout: 300_000 });

/** The event of a seat in a feed: what its lines say, unfolded. */
async function readEvent(page: Page, url: string, seatId: string) {
  const response = await page.request.get(url);
  expect(response.status()).toBe(200);
  expect(response.headers()['content-type']).toContain('text/calendar');
  const text = (await response.text()).replaceAll('\r\n ', '');
  const event = text
    .split('BEGIN:VEVENT')
    .find(part => part.includes(`UID:${seatId}@`));
  const field = (name: string) =>
    new RegExp(`^${name}(?:;[^:]*)?:(.*)$`, 'm').exec(event ?? '')?.[1].trim();
  return {
    uid: field('UID'),
    sequence: Number(field('SEQUENCE')),
    status: field('STATUS'),
  };
}

test('journey 9, as far as champions: ask why, and hand a seat over', async ({
  page,
}) => {
  const champion = new KeyboardUser(page);
  await champion.signInAs('Champion');
  await champion.open('/champions/schedule');
  const optimal = page.getByText(/Certificate: optimal, spread 1/);
  await expect(optimal).toBeVisible();
  const you = page.getByRole('region', { name: 'You', exact: true });
  await expect(you.getByText(/You are champion until/)).toBeVisible();
  await expectAccessible(page);
  await picture(page, 'champions-schedule');

  const dialog = page.getByRole('dialog');
  await champion.press(page.getByRole('button', { name: 'iCal' }));
  await champion.press(dialog.getByRole('button', { name: /^Create/ }));
  const url = await dialog.locator('code').innerText();
  expect(url).toMatch(/\/ical\/[\w-]{43}$/);
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();

  // Also at the seat once one is selected.
  const offer = page
    .getByRole('button', { name: 'Offer swap', exact: true })
    .first();
  await champion.press(offer);
  await expect(page).toHaveURL(/seat=/);
  const seatId = new URL(page.url()).searchParams.get('seat')!;
  const before = await readEvent(page, url, seatId);
  expect(before).toMatchObject({
    uid: expect.any(String),
    status: 'CONFIRMED',
  });
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();

  await page.keyboard.press('w');
  await expect(
    page.getByRole('heading', { name: /^Why this seat\?/ }),
  ).toBeVisible();
  await expect(
    page.getByRole('heading', { name: 'Why me again?' }),
  ).toBeVisible();
  await champion.press(
    page.getByRole('button', { name: 'What the checker says' }),
  );
  await expect(
    page.getByText(/The independent checker agrees with the plan/),
  ).toBeVisible();
  await expectAccessible(page);
  await picture(page, 'champions-why');
  await page.keyboard.press('Escape');

  await champion.press(offer);
  const suggested = dialog
    .getByRole('checkbox', { name: /keeps the plan optimal/ })
    .first();
  await expect(suggested).toBeVisible();
  const sentence = await suggested
    .locator('xpath=ancestor::label[1]')
    .innerText();
  const [, person] = /^(.*) takes it/.exec(sentence.trim())!;
  await champion.press(suggested, 'Space');
  await expectAccessible(page);
  await picture(page, 'champions-offer');
  await champion.press(dialog.getByRole('button', { name: 'Offer the seat' }));
  await expect(dialog).toBeHidden();

  // Not everybody of the organisation can sign in; managers take seats on behalf of others.
  const manager = new KeyboardUser(page);
  await page.evaluate(() => window.sessionStorage.clear());
  await manager.signInAs('Engineering manager');
  await manager.open('/champions/schedule');
  await manager.press(
    page.getByRole('button', { name: / of Checkout engineer 3$/ }).first(),
  );
  await manager.complete(
    dialog.getByRole('combobox', { name: 'Who takes it' }),
    person,
    person,
  );
  if (sentence.includes(' gives ')) {
    await manager.press(
      dialog.getByRole('button', { name: /Give in return$/ }),
    );
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
  }
  await expect(dialog.getByText('The plan stays optimal.')).toBeVisible();
  await expect(dialog.getByText('Spread 1 before, 1 after.')).toBeVisible();
  await expectAccessible(page);
  await picture(page, 'champions-take');
  await manager.press(dialog.getByRole('button', { name: 'Take the seat' }));
  await expect(dialog).toBeHidden();

  await expect(optimal).toBeVisible();
  const after = await readEvent(page, url, seatId);
  expect(after.uid).toBe(before.uid);
  expect(after.sequence).toBeGreaterThan(before.sequence);
  expect(after.status).toBe('CANCELLED');
});

const PAGES = [
  { name: 'schedule', path: '/champions/schedule', says: /Certificate/ },
  { name: 'fairness', path: '/champions/fairness', says: /31 of 31/ },
  { name: 'me', path: '/champions/me', says: /To do in this cycle/ },
];
const API = '**/api/hone-champions/**';

for (const { name, path, says } of PAGES) {
  test(`champions, ${name}: wide, narrow, dark, and with a backend that fails`, async ({
    page,
  }) => {
    const champion = new KeyboardUser(page);
    await champion.signInAs('Champion');
    await page.goto(path);
    await expect(page.getByText(says).first()).toBeVisible();
    await expectAccessible(page);
    await picture(page, `champions-${name}`);

    await page.setViewportSize({ width: 320, height: 900 });
    await expect(page.getByText(says).first()).toBeVisible();
    expect(
      await page.evaluate(() => document.body.scrollWidth),
    ).toBeLessThanOrEqual(320);
    await expectAccessible(page);
    await picture(page, `champions-${name}-narrow`, { width: 320 });

    await page.setViewportSize({ width: 1280, height: 900 });
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.reload();
    await expect(page.getByText(says).first()).toBeVisible();
    await expectAccessible(page);
    await picture(page, `champions-${name}-dark`);
    await page.emulateMedia({ colorScheme: 'light' });

    await page.route(API, route =>
      route.fulfill({
        status: 503,
        json: {
          error: {
            name: 'ServiceUnavailableError',
            message: 'The database does not answer',
          },
        },
      }),
    );
    await page.reload();
    await expect(
      page.getByText(/The database does not answer/).first(),
    ).toBeVisible();
    await expectAccessible(page);
    await picture(page, `champions-${name}-failing`);
  });
}

test('champions: nothing for a guest, and a card where people look', async ({
  page,
}) => {
  const guest = new KeyboardUser(page);
  await guest.signInAs('Guest collaborator');
  await page.goto('/champions/schedule');
  await expect(page.getByText(/No programme/).first()).toBeVisible();
  await expectAccessible(page);
  await picture(page, 'champions-guest');

  await page.evaluate(() => window.sessionStorage.clear());
  const engineer = new KeyboardUser(page);
  await engineer.signInAs('Engineer');
  await page.goto('/catalog/hone-demo/group/checkout');
  await expect(
    page.getByRole('link', { name: 'Open the schedule' }),
  ).toBeVisible();
  await expect(page.getByText('Checkout engineer 3').first()).toBeVisible();
  await expectAccessible(page);
  await picture(page, 'champions-card');
});
