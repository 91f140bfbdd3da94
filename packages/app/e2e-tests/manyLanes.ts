import type { Page, Route } from '@playwright/test';

const DAY = 86_400_000;
const STATES = ['running', 'scheduled', 'in-review', 'paused', 'decide'];

/** A calendar of so many services with two experiments each, every fifth of which collides with the one before it. */
function calendarOf(lanes: number, from: string, to: string) {
  const begin = Date.parse(from);
  const items = Array.from({ length: 2 * lanes }, (_, i) => {
    const service = `component:hone-demo/service-${Math.floor(i / 2)}`;
    const start = begin + ((i * 5) % 70) * DAY;
    return {
      key: `EXP-${1000 + i}`,
      title: `Trial ${i}`,
      status: STATES[i % STATES.length],
      design: 'process',
      ownerRef: `group:hone-demo/team-${i % 12}`,
      entityRef: service,
      services: [service],
      metricId: 'lead-time',
      metricTitle: 'Change lead time',
      from: new Date(start).toISOString(),
      to: new Date(start + (3 + (i % 40)) * DAY).toISOString(),
      assumed: false,
      revision: 1,
    };
  });
  const collisions = items
    .filter((_, i) => i % 5 === 1)
    .map((item, i) => ({
      key: item.key,
      collision: {
        key: items[5 * i].key,
        title: items[5 * i].title,
        ownerRef: items[5 * i].ownerRef,
        status: items[5 * i].status,
        reasons: ['service'],
        services: item.services,
        metricId: 'lead-time',
        metricTitle: 'Change lead time',
        from: item.from,
        to: item.to,
        assumed: false,
        inflation: 2 + (i % 3),
        ownInflation: 2,
        otherInflation: 1.5,
        refused: false,
        sentence: {
          key: 'collision.blurred',
          params: {},
          text: 'It overlaps with another one.',
        },
      },
    }));
  return {
    from,
    to,
    lanes: Array.from({ length: lanes }, (_, i) => ({
      id: `component:hone-demo/service-${i}`,
      title: null,
      keys: [items[2 * i].key, items[2 * i + 1].key],
    })),
    items,
    collisions,
    freezes: [],
    mayEditFreezes: false,
    dependenciesKnown: true,
    truncated: false,
  };
}

/** Answers the calendar with so many lanes. */
export function answerLanes(lanes: number) {
  return async (route: Route) => {
    const { searchParams } = new URL(route.request().url());
    const from = searchParams.get('from') ?? '';
    const to = searchParams.get('to') ?? '';
    await route.fulfill({ json: calendarOf(lanes, from, to) });
  };
}

/** How long acts took, each from the act until what it changed is painted, and what they cost the page's main thread. */
export interface ActTimes {
  /** Milliseconds on the clock, other programs of the machine included. */
  painted: number[];
  /** Milliseconds of the processor that the main thread took for one act on average. */
  processor: number;
}

export const CALENDAR_ACTS = ['scroll', 'jump', 'move'] as const;

const REPEATS = 40;

type CalendarAct = (typeof CALENDAR_ACTS)[number];

/** A notch of the wheel, a jump of the scroll bar, or an arrow key, again and again within the open calendar. */
async function repeat(page: Page, act: CalendarAct): Promise<number[]> {
  const lanes = page.locator('[role="grid"] > [role="rowgroup"]');
  await lanes.waitFor();
  return lanes.evaluate(
    async (element, { act: name, count }) => {
      const painted = () =>
        new Promise<number>(done => {
          requestAnimationFrame(() => {
            // A message that is sent in a frame arrives when it was painted.
            const channel = new MessageChannel();
            channel.port1.onmessage = () => done(performance.now());
            channel.port2.postMessage(null);
          });
        });
      const acts = {
        scroll: () => {
          element.scrollTop += 100;
        },
        jump: (i: number) => {
          element.scrollTop = ((i * 37) % 40) * 190;
        },
        move: (i: number) => {
          const key = i % 8 === 7 ? 'ArrowRight' : 'ArrowDown';
          document.activeElement!.dispatchEvent(
            new KeyboardEvent('keydown', {
              key,
              bubbles: true,
              cancelable: true,
            }),
          );
        },
      };
      element.scrollTop = 0;
      await painted();
      const cell = '[role="gridcell"][tabindex="0"]';
      element.querySelector<HTMLElement>(cell)!.focus();
      const found: number[] = [];
      for (let i = 0; i < count; i++) {
        await painted();
        const before = performance.now();
        acts[name](i);
        // Browsers tell of a scroll at the beginning of the next frame.
        await painted();
        found.push((await painted()) - before);
      }
      return found;
    },
    { act, count: REPEATS },
  );
}

/** How long the open calendar takes to follow an act. */
export async function measureCalendar(
  page: Page,
  act: CalendarAct,
): Promise<ActTimes> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const spent = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    const task = metrics.find(({ name }) => name === 'TaskDuration');
    return (task?.value ?? 0) * 1000;
  };
  const before = await spent();
  const painted = await repeat(page, act);
  const processor = ((await spent()) - before) / REPEATS;
  await session.detach();
  return { painted, processor };
}

/**
 * Milliseconds from the last byte of the calendar's answer until its lanes are painted. Call it before the page asks for
 * the calendar, and await the result afterwards.
 */
export async function watchFirstLanes(page: Page): Promise<void> {
  await page.addInitScript(() => {
    new MutationObserver((_, observer) => {
      const rows = document.querySelectorAll('[role="grid"] [role="row"]');
      if (rows.length < 10) return;
      observer.disconnect();
      requestAnimationFrame(() => {
        const channel = new MessageChannel();
        channel.port1.onmessage = () => {
          const answer = performance
            .getEntriesByType('resource')
            .find(({ name }) => name.includes('/calendar?'));
          const { responseEnd = 0 } = (answer ??
            {}) as Partial<PerformanceResourceTiming>;
          document.documentElement.dataset.firstLanes = String(
            performance.now() - responseEnd,
          );
        };
        channel.port2.postMessage(null);
      });
    }).observe(document, { childList: true, subtree: true });
  });
}

/** What {@link watchFirstLanes} found. */
export async function firstLanes(page: Page): Promise<number> {
  await page.waitForFunction(
    () => document.documentElement.dataset.firstLanes !== undefined,
  );
  return page.evaluate(() =>
    Number(document.documentElement.dataset.firstLanes),
  );
}
