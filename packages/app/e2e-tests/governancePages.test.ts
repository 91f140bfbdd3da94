import { test, type Locator, type Page } from '@playwright/test';
import { expect, KeyboardUser, tabTo } from './keyboard';
import {
  answerLanes,
  CALENDAR_ACTS,
  firstLanes,
  measureCalendar,
  watchFirstLanes,
} from './manyLanes';
import { expectAccessible, picture } from './portal';

test.describe.configure({ timeout: 300_000 });

const API = '**/api/hone-experiments';

async function signInAs(page: Page, role: string): Promise<void> {
  await page.goto('/');
  await page.getByRole('button', { name: role, exact: true }).click();
  await expect(
    page.getByRole('link', { name: 'Experiments' }).first(),
  ).toBeVisible();
}

/** Backstage's own toasts, such as of user settings that a portal does not answer for while it starts, hide nothing. */
async function closeToasts(page: Page): Promise<void> {
  const close = page
    .getByRole('alertdialog')
    .getByRole('button', { name: 'Close' });
  while ((await close.count()) > 0) await close.first().click();
}

/** A page without toasts, as {@link expectAccessible} wants it. */
async function expectFree(page: Page): Promise<void> {
  await closeToasts(page);
  await expectAccessible(page);
}

/** Nothing but the page itself scrolls, and that only down. */
async function expectNoSideways(page: Page): Promise<void> {
  const beyond = await page.evaluate(
    () =>
      document.documentElement.scrollWidth -
      document.documentElement.clientWidth,
  );
  expect(beyond).toBeLessThanOrEqual(0);
}

interface PageUnderTest {
  name: string;
  role: string;
  path: string;
  /** What has to be there before somebody can say that the page is. */
  shows: (page: Page) => Locator;
  /** The same where it is narrow, if that is another thing. */
  showsNarrow?: (page: Page) => Locator;
  /** What it asks the backend for. */
  asks: string;
  /** What the backend answers, where the demo organisation has nothing yet. */
  answer?: object;
}

/** A year of a gate that never found anything. */
const HEALTH = {
  since: '2025-11-28T00:00:00.000Z',
  until: '2026-11-28T00:00:00.000Z',
  entries: 312,
  seats: [
    {
      seat: 'qa',
      n: 61,
      latencyHoursP50: 3.5,
      latencyHoursP90: 22,
      underMinute: 14,
      rejected: 0,
      sentence: 'Nothing was rejected in 61 verdicts.',
    },
    {
      seat: 'sec',
      n: 4,
      latencyHoursP50: null,
      latencyHoursP90: null,
      underMinute: 0,
      rejected: 1,
      sentence:
        'Not enough data: 4 verdicts, from 10 on something can be said.',
    },
  ],
  paths: [
    {
      path: 'automatic',
      scoreFrom: 0,
      scoreTo: 20,
      n: 160,
      failed: 11,
      rate: 0.069,
      low: 0.039,
      high: 0.119,
    },
  ],
  proposals: [
    {
      seat: 'qa',
      tier: 'T2',
      n: 61,
      sentence:
        'The seat qa found nothing in 61 reviews of T2 plans, so it finds something in 6% of them at most. Try removing it for T2.',
    },
  ],
};

const PAGES: PageUnderTest[] = [
  {
    name: 'reviews',
    role: 'Security reviewer',
    path: '/experiments/reviews?tab=mine',
    shows: page => page.getByRole('list', { name: 'What the score adds up' }),
    showsNarrow: page =>
      page.getByRole('list', { name: 'Plans that wait for approvals' }),
    asks: `${API}/reviews?*`,
  },
  {
    name: 'gate-health',
    role: 'QA/release lead',
    path: '/experiments/reviews?tab=health',
    shows: page => page.getByRole('region', { name: /^Seats: / }),
    asks: `${API}/governance/health?*`,
    answer: HEALTH,
  },
  {
    name: 'policy',
    role: 'Platform engineer',
    path: '/experiments/reviews?tab=policy',
    shows: page => page.getByRole('region', { name: 'In force' }),
    asks: `${API}/governance/policy*`,
  },
  {
    name: 'calendar',
    role: 'QA/release lead',
    path: '/experiments/calendar',
    shows: page => page.getByRole('grid', { name: 'Experiments by week' }),
    showsNarrow: page => page.getByRole('region', { name: 'Agenda' }),
    asks: `${API}/calendar?*`,
  },
  {
    name: 'learnings',
    role: 'Engineering manager',
    path: '/experiments/learnings',
    shows: page => page.getByRole('list', { name: 'Learnings' }),
    asks: `${API}/learnings?*`,
  },
  {
    name: 'forecasts',
    role: 'Engineering manager',
    path: '/experiments/forecasts',
    shows: page => page.getByRole('region', { name: 'Teams' }),
    asks: `${API}/forecasts/calibration*`,
  },
];

for (const one of PAGES) {
  const { name, role, path, shows, showsNarrow, asks, answer } = one;
  test(`${name}: wide, narrow, dark, and with a backend that fails`, async ({
    page,
  }) => {
    await signInAs(page, role);
    const answered = async () => {
      if (answer)
        await page.route(asks, route => route.fulfill({ json: answer }));
    };
    // The docs show no numbers that a test made up.
    const keep: typeof picture = async (...args) => {
      if (!answer) await picture(...args);
    };
    await answered();
    await page.goto(path);
    await expect(shows(page)).toBeVisible();
    await expectFree(page);
    await keep(page, name);

    await page.setViewportSize({ width: 320, height: 800 });
    await expect((showsNarrow ?? shows)(page)).toBeVisible();
    await expectNoSideways(page);
    await expectFree(page);
    await keep(page, `${name}-narrow`, { width: 320 });

    await page.setViewportSize({ width: 1280, height: 900 });
    await page.evaluate(() => window.localStorage.setItem('theme', 'dark'));
    await page.goto(path);
    await expect(shows(page)).toBeVisible();
    await expectFree(page);
    await keep(page, `${name}-dark`);
    await page.evaluate(() => window.localStorage.setItem('theme', 'light'));

    await page.route(asks, route =>
      route.fulfill({
        status: 500,
        json: { error: { name: 'Error', message: 'The database is gone' } },
      }),
    );
    await page.goto(path);
    await expect(page.getByText('The database is gone').first()).toBeVisible();
    await expectFree(page);
    await picture(page, `${name}-failing`);
    await page.unroute(asks);
    await answered();
    await tabTo(page, page.getByRole('button', { name: 'Retry' }).first());
    await page.keyboard.press('Enter');
    await expect(shows(page)).toBeVisible();
  });
}

test('nothing planned, nothing learned and nothing to approve each say what comes next', async ({
  page,
}) => {
  await signInAs(page, 'Engineering manager');
  await page.route(`${API}/calendar?*`, answerLanes(0));
  await page.goto('/experiments/calendar');
  await expect(page.getByText(/^Nothing planned in 13 weeks/)).toBeVisible();
  await expect(page.getByRole('link', { name: 'Plan one' })).toBeVisible();
  await expectFree(page);
  await picture(page, 'calendar-empty');

  await page.route(`${API}/learnings?*`, route =>
    route.fulfill({ json: { items: [], nextCursor: null } }),
  );
  await page.goto('/experiments/learnings');
  await expect(page.getByText(/^No learnings yet/)).toBeVisible();
  await expect(
    page.getByRole('link', { name: "See what's ready to close" }),
  ).toBeVisible();
  await expectFree(page);
  await picture(page, 'learnings-empty');

  await page.route(`${API}/reviews?*`, route =>
    route.fulfill({ json: { items: [], nextCursor: null, startedAlone: 3 } }),
  );
  await page.goto('/experiments/reviews');
  await expect(
    page.getByText(
      'Nothing waits for you. 3 experiments started without any approval this quarter.',
    ),
  ).toBeVisible();
  await expectFree(page);
  await picture(page, 'reviews-empty');
});

test('a service asks what a learning would mean for it', async ({ page }) => {
  await signInAs(page, 'Engineering manager');
  const somebody = new KeyboardUser(page);
  await somebody.open('/experiments/learnings');
  await somebody.complete(
    page.getByRole('combobox', { name: 'For services like' }),
    'cart',
    /cart/i,
  );
  await expect(page).toHaveURL(/similar=component/);
  await expect(
    page.getByRole('region', { name: /^For services like / }).first(),
  ).toBeVisible();
  await somebody.press(page.getByRole('button', { name: 'Trials' }).first());
  await expect(page.getByText('Supports it').first()).toBeVisible();
  await expectFree(page);
  await picture(page, 'learnings-service');
});

test('the calendar is walked by keys, and a start is proposed', async ({
  page,
}) => {
  await signInAs(page, 'Engineering manager');
  await page.goto('/experiments/calendar?group=service');
  const grid = page.getByRole('grid', { name: 'Experiments by week' });
  await expect(grid).toBeVisible();
  const focused = page.locator('[role="gridcell"]:focus');
  await expect(async () => {
    await page.keyboard.press('Tab');
    await expect(focused).toHaveCount(1, { timeout: 200 });
  }).toPass();
  const wanted = grid.getByRole('gridcell', { name: /EXP-011 Scheduled/ });
  const lane = await wanted.first().evaluate(cell => {
    const row = cell.closest('[role="row"]');
    return Number(row?.getAttribute('aria-rowindex')) - 2;
  });
  for (let i = 0; i < lane; i++) await page.keyboard.press('ArrowDown');
  for (let i = 0; i < 12; i++) {
    const name = await focused.getAttribute('aria-label');
    if (name?.includes('EXP-011')) break;
    await page.keyboard.press('ArrowRight');
  }
  await page.keyboard.press('s');
  const panel = page.getByRole('dialog');
  await expect(
    panel.getByText(/days later|Nothing stands against|no date within/),
  ).toBeVisible();
  await expect(page).toHaveURL(/focus=EXP-011/);
  await expectFree(page);
  await picture(page, 'calendar-proposal');
});

test('a calendar of two hundred lanes draws those in view', async ({
  page,
}) => {
  await watchFirstLanes(page);
  await signInAs(page, 'Engineering manager');
  await page.route(`${API}/calendar?*`, answerLanes(200));
  await page.goto('/experiments/calendar?group=service');
  const grid = page.getByRole('grid', { name: 'Experiments by week' });
  await expect(grid).toHaveAttribute('aria-rowcount', '201');
  const render = await firstLanes(page);
  expect(await grid.getByRole('row').count()).toBeLessThan(40);

  const lines = [
    'calendar of 200 lanes with 400 experiments:',
    `  answer to lanes on the screen ${Math.round(render)} ms`,
  ];
  for (const act of CALENDAR_ACTS) {
    const { painted, processor } = await measureCalendar(page, act);
    const sorted = [...painted].sort((x, y) => x - y);
    const at = (share: number) =>
      Math.round(sorted[Math.floor(share * (sorted.length - 1))]);
    lines.push(
      `  ${act}: painted after ${at(0.5)} ms (median), ${at(
        1,
      )} ms (longest of ${painted.length}); ${processor.toFixed(
        1,
      )} ms of the processor each`,
    );
  }
  // Arrows took the focus to a lane that was not drawn before.
  await expect(page.locator('[role="gridcell"]:focus')).toHaveAttribute(
    'aria-label',
    /^service-35, /,
  );
  expect(await grid.getByRole('row').count()).toBeLessThan(40);
  // How fast a machine is decides no test; the numbers are for the reader.
  process.stdout.write(`${lines.join('\n')}\n`);
});

test('Approve on the page of an experiment asks as the review does', async ({
  page,
}) => {
  await signInAs(page, 'Security reviewer');
  const reviewer = new KeyboardUser(page);
  await reviewer.open('/experiments/EXP-010');
  await reviewer.press(page.getByRole('button', { name: 'Approve' }));
  const dialog = page.getByRole('dialog', {
    name: 'Let EXP-010 start as it is planned now?',
  });
  await expect(dialog.getByText(/^[0-9a-f]{64}$/)).toBeVisible();
  await expect(dialog.getByText(/^Tier T3, score \d+$/)).toBeVisible();
  await expectFree(page);
  await picture(page, 'experiment-approve');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
});

test('a policy is checked, replayed and put in force, by keys', async ({
  page,
}) => {
  const engineer = new KeyboardUser(page);
  await engineer.signInAs('Platform engineer');
  await engineer.open('/experiments/reviews?tab=policy');
  const inForce = page.getByRole('region', { name: 'In force' });
  await expect(inForce).toBeVisible();
  await engineer.press(page.getByRole('button', { name: 'Edit the policy' }));
  const field = page.getByRole('textbox', { name: 'Policy as YAML' });
  await expect(field).toBeFocused();
  const before = await field.inputValue();

  // A typo is refused with its line, and the version before stays in force.
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.insertText(before.replace('approvalDays', 'aprovalDays'));
  const check = page.getByRole('button', { name: 'Check it' });
  await engineer.press(check);
  await expect(
    page.getByText(/aprovalDays is not known. Did you mean approvalDays\?/),
  ).toBeVisible();
  await expectFree(page);
  await picture(page, 'policy-fault');
  await engineer.press(
    page
      .getByRole('listitem')
      .filter({ hasText: 'aprovalDays' })
      .getByRole('button'),
  );
  await expect(field).toBeFocused();
  const marked = await field.evaluate((area: HTMLTextAreaElement) =>
    area.value.slice(area.selectionStart, area.selectionEnd),
  );
  expect(marked).toMatch(/^aprovalDays: /);

  const days = /approvalDays: (\d+)/.exec(before)?.[1];
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.insertText(
    before.replace(
      `approvalDays: ${days}`,
      `approvalDays: ${Number(days) + 1}`,
    ),
  );
  await engineer.press(check);
  await expect(page.getByText('The text has no faults.')).toBeVisible();
  await expect(page.getByText('2 lines differ.')).toBeVisible();
  await expect(
    page.getByRole('region', { name: 'What it would have meant' }),
  ).toBeVisible();
  await expectFree(page);
  await picture(page, 'policy-checked');
  await picture(page, 'policy-checked-narrow', { width: 320 });
  await expectNoSideways(page);
  await page.setViewportSize({ width: 1280, height: 900 });

  await engineer.press(page.getByRole('button', { name: 'Put in force' }));
  const dialog = page.getByRole('dialog');
  await engineer.type(
    dialog.getByRole('textbox', { name: /^Why/ }),
    'A day more for long weekends',
  );
  await expectFree(page);
  await picture(page, 'policy-confirm');
  await engineer.press(
    dialog.getByRole('button', { name: /^Put version \d+ in force$/ }),
  );
  await expect(dialog).toBeHidden();
  await expect(inForce.getByText('A day more for long weekends')).toBeVisible();
});

test('who may not change the policy can try another one', async ({ page }) => {
  await signInAs(page, 'Security reviewer');
  await page.goto('/experiments/reviews?tab=policy');
  await page.getByRole('button', { name: 'Try another policy' }).click();
  await page.getByRole('button', { name: 'Check it' }).click();
  await expect(page.getByText('The text has no faults.')).toBeVisible();
  // What is off stays in reach of the keyboard and says why.
  await tabTo(page, page.getByRole('button', { name: 'Put in force' }));
  await expect(
    page.getByText(/hone\.governance\.update is missing/),
  ).toBeVisible();
  await expectFree(page);
});
