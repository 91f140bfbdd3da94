import { expect, type Page } from '@playwright/test';
import AxeBuilder from 'axe-core';

/** Signs in as the guest and waits for the catalog. */
export async function signIn(page: Page): Promise<void> {
  await page.goto('/');
  await page.getByRole('button', { name: 'Enter' }).click();
  await expect(
    page.getByRole('link', { name: 'Experiments' }).first(),
  ).toBeVisible();
}

/** A picture for the docs: the whole page at the given width. */
export async function picture(
  page: Page,
  name: string,
  options: { width?: number } = {},
): Promise<void> {
  await page.setViewportSize({ width: options.width ?? 1280, height: 900 });
  await page.evaluate(() => window.scrollTo(0, 0));
  // Fonts and lazy charts settle.
  await page.waitForLoadState('networkidle');
  await page.waitForTimeout(500);
  await page.screenshot({
    path: `docs/screenshots/${name}.png`,
    fullPage: true,
  });
}

/**
 * What axe finds in Backstage's own components: links of its header tabs name a panel that routing renders elsewhere, the
 * secondary text of its form fields is 4.0:1 on dark cards, empty parts of its date fields are as faint, and what its buttons told screen readers keeps for seconds the
 * name of a button that is gone.
 */
const BACKSTAGE_OWN = [
  '[data-live-announcer]',
  '.bui-Tab',
  '.bui-FieldSecondaryLabel',
  '.bui-FieldDescription',
  '[role="spinbutton"][data-placeholder]',
];

/** Fails on what axe finds wrong within Hone's own content. */
export async function expectAccessible(page: Page): Promise<void> {
  await page.evaluate(AxeBuilder.source);
  const violations = await page.evaluate(async excluded => {
    const { axe } = window as unknown as { axe: typeof AxeBuilder };
    const main = document.querySelector('main') ?? document.body;
    const result = await axe.run(
      { include: [main], exclude: excluded.map(selector => [selector]) },
      { runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'] },
    );
    return result.violations.map(v => ({
      id: v.id,
      nodes: v.nodes.slice(0, 3).map(n => n.html.slice(0, 200)),
    }));
  }, BACKSTAGE_OWN);
  expect(violations).toEqual([]);
}
