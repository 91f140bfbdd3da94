import {
  expect as expectSoon,
  type Locator,
  type Page,
} from '@playwright/test';

/** Waits as long as it takes a busy machine to show a page for the first time. */
export const expect = expectSoon.configure({ timeout: 60_000 });

/** A page with fewer stops before the wanted one is nothing that somebody without a mouse would put up with. */
const MOST_STOPS = 120;

/** Whether it has the focus; what an open list of suggestions hides has not. */
async function hasFocus(target: Locator): Promise<boolean> {
  if ((await target.count()) === 0) return false;
  return target.evaluate(element => element === document.activeElement);
}

async function holdsFocus(target: Locator): Promise<boolean> {
  if ((await target.count()) === 0) return false;
  return target.evaluate(element => element.contains(document.activeElement));
}

/** Presses a key until something holds. */
async function pressUntil(
  page: Page,
  key: string,
  done: () => Promise<boolean>,
  what: string,
): Promise<void> {
  for (let presses = 0; presses < MOST_STOPS; presses++) {
    if (await done()) return;
    await page.keyboard.press(key);
  }
  throw new Error(`${key} did not reach ${what} within ${MOST_STOPS} presses`);
}

/** A table is one stop: arrow down to the row, arrow right to what is in its cells. */
async function walkTable(page: Page, target: Locator): Promise<void> {
  const table = target.locator('xpath=ancestor::*[@role="grid"][1]');
  const row = target.locator('xpath=ancestor::*[@role="row"][1]');
  await pressUntil(page, 'Tab', () => holdsFocus(table), `${table}`);
  await page.keyboard.press('Control+Home');
  await pressUntil(page, 'ArrowDown', () => holdsFocus(row), `${row}`);
  await pressUntil(page, 'ArrowRight', () => hasFocus(target), `${target}`);
}

/** Walks with Tab until the element has the focus, within a table with arrows; it has to be reachable that way. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible();
  const inTable = await target.evaluate(
    element => element.closest('[role="grid"]') !== null,
  );
  if (inTable) await walkTable(page, target);
  else await pressUntil(page, 'Tab', () => hasFocus(target), `${target}`);
}

/** Walks with an arrow key within a group that has one stop: radio buttons, tabs, menu items, options. */
export async function arrowTo(
  page: Page,
  target: Locator,
  key: 'ArrowDown' | 'ArrowRight',
): Promise<void> {
  await expect(target).toBeVisible();
  await pressUntil(page, key, () => hasFocus(target), `${target}`);
}

/** Somebody who uses keys only, and how often they acted: pressed a button, followed a link, chose, or typed a text. */
export class KeyboardUser {
  acts = 0;

  constructor(readonly page: Page) {}

  /** Opens an address; the focus starts at the top. */
  async open(path: string): Promise<void> {
    await this.page.goto(path);
  }

  async press(target: Locator, key = 'Enter'): Promise<void> {
    await tabTo(this.page, target);
    await this.page.keyboard.press(key);
    this.acts += 1;
  }

  /** Chooses a radio button: Tab to the group, arrows within it. */
  async choose(group: Locator, name: string | RegExp): Promise<void> {
    const option = group.getByRole('radio', { name });
    await expect(group).toBeVisible();
    await pressUntil(this.page, 'Tab', () => holdsFocus(group), `${group}`);
    await arrowTo(this.page, option, 'ArrowDown');
    if (!(await option.isChecked())) await this.page.keyboard.press('Space');
    await expect(option).toBeChecked();
    this.acts += 1;
  }

  /** Opens a menu and takes one of its items. */
  async pick(menuButton: Locator, item: string): Promise<void> {
    await this.press(menuButton);
    await arrowTo(
      this.page,
      this.page.getByRole('menuitem', { name: item }),
      'ArrowDown',
    );
    await this.page.keyboard.press('Enter');
    this.acts += 1;
  }

  /** Opens a tab of a page. */
  async openTab(name: string): Promise<void> {
    const tabs = this.page.getByRole('tab');
    const wanted = this.page.getByRole('tab', { name, exact: true });
    const selected = tabs.and(this.page.locator('[aria-selected="true"]'));
    await tabTo(this.page, selected.last());
    await arrowTo(this.page, wanted, 'ArrowRight');
    await this.page.keyboard.press('Enter');
    this.acts += 1;
  }

  /** Types into a field that suggests, and takes a suggestion. */
  async complete(
    field: Locator,
    text: string,
    option: string | RegExp,
  ): Promise<void> {
    await this.type(field, text);
    const wanted = this.page.getByRole('option', { name: option }).first();
    await expect(wanted).toBeVisible();
    await this.page.keyboard.press('ArrowDown');
    await pressUntil(
      this.page,
      'ArrowDown',
      async () =>
        (await field.getAttribute('aria-activedescendant')) ===
        (await wanted.getAttribute('id')),
      `${wanted}`,
    );
    await this.page.keyboard.press('Enter');
    this.acts += 1;
  }

  async type(field: Locator, text: string): Promise<void> {
    await tabTo(this.page, field);
    await this.page.keyboard.insertText(text);
    this.acts += 1;
  }

  /** Signs in with the button of a role. */
  async signInAs(role: string): Promise<void> {
    await this.open('/');
    await this.press(
      this.page.getByRole('button', { name: role, exact: true }),
    );
    await expect(
      this.page.getByRole('link', { name: 'Experiments' }).first(),
    ).toBeVisible();
    this.acts = 0;
  }
}
