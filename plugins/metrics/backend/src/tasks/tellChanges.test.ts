import { mockServices } from '@backstage/backend-test-utils';
import type { NotificationSendOptions } from '@backstage/plugin-notifications-node';
import type { DeliveryWeek } from '@hone/backstage-plugin-metrics-common';
import { createRng } from '@hone/inference';
import { DateTime } from 'luxon';
import { migrated, testDatabases } from '../__testUtils__/databases';
import { TestClock } from '../__testUtils__/TestClock';
import type { GroupYear } from '../service/delivery/rollup/dashboards/GroupYears';
import { createStores } from '../store/createStores';
import { tellChanges } from './tellChanges';

jest.setTimeout(60_000);

const HOUR = 3_600_000;
const CHECKOUT = 'group:default/checkout';
const SEARCH = 'group:default/search';
const signal = new AbortController().signal;
const databases = testDatabases();

/** A year that ends now, in which lead time falls to three quarters some weeks ago. */
function weeksOf(now: Date, weeksAgo: number | null, seed = 'a') {
  const rng = createRng(seed);
  const monday = DateTime.fromJSDate(now, { zone: 'utc' }).startOf('week');
  return Array.from({ length: 52 }, (_, i): DeliveryWeek => {
    const fell = weeksAgo !== null && i >= 52 - weeksAgo;
    return {
      week: monday.minus({ weeks: 52 - i }).toISODate()!,
      running: false,
      deployments: 40,
      changes: 60,
      leadTimeN: 55,
      leadTimeP50:
        40 * HOUR * (fell ? 0.75 : 1) * Math.exp(0.05 * rng.normal()),
      matured: 40,
      failed: 4,
      recoveryN: 4,
      recoveryMedian: HOUR,
      incidents: 4,
      rework: 2,
      defects: 1,
    };
  });
}

describe.each(databases.eachSupportedId())('tellChanges, %s', id => {
  async function setUp() {
    const { notices } = createStores(await migrated(databases, id));
    const clock = new TestClock();
    const sent: NotificationSendOptions[] = [];
    const send = jest.fn(async (options: NotificationSendOptions) => {
      sent.push(options);
    });
    const groups: GroupYear[] = [];
    const run = () =>
      tellChanges(
        {
          groupWeeks: async function* pages() {
            yield groups;
          },
          notices,
          notifications: { send },
          clock,
          logger: mockServices.logger.mock(),
        },
        signal,
      );
    return { clock, sent, send, groups, run };
  }

  it('tells a group of a change once, with a link and what it was', async () => {
    const t = await setUp();
    t.groups.push(
      { ref: CHECKOUT, simulated: false, weeks: weeksOf(t.clock.now(), 8) },
      { ref: SEARCH, simulated: false, weeks: weeksOf(t.clock.now(), null) },
    );
    expect(await t.run()).toBe(1);
    expect(t.sent).toEqual([
      {
        recipients: { type: 'entity', entityRef: CHECKOUT },
        payload: {
          title: expect.stringMatching(
            /^Change lead time got better: (39|40|41) h before, (29|30|31) h now$/,
          ),
          description: expect.stringMatching(
            /^Weekly values changed beyond their normal variation in the week of \d+ (March|April) 2026\./,
          ),
          link: '/metrics/overview?group=group%3Adefault%2Fcheckout',
          severity: 'low',
          topic: 'delivery-change',
          scope: 'delivery-change:group:default/checkout:leadTime',
        },
      },
    ]);
    expect(await t.run()).toBe(0);
    // A week later the change is placed a week apart; it is still the same.
    t.clock.advance(7 * 24 * 3_600);
    t.groups[0].weeks = weeksOf(t.clock.now(), 8);
    expect(await t.run()).toBe(0);
  });

  it('does not tell of what happened long ago', async () => {
    const t = await setUp();
    const weeks = weeksOf(t.clock.now(), 20);
    t.groups.push({ ref: CHECKOUT, simulated: false, weeks });
    expect(await t.run()).toBe(0);
  });

  it('says that simulated deliveries are simulated', async () => {
    const t = await setUp();
    const weeks = weeksOf(t.clock.now(), 8);
    t.groups.push({ ref: CHECKOUT, simulated: true, weeks });
    await t.run();
    expect(t.sent[0].payload.title).toMatch(/ \(simulated\)$/);
  });

  it('tries again what could not be told, and goes on with the others', async () => {
    const t = await setUp();
    t.groups.push(
      { ref: CHECKOUT, simulated: false, weeks: weeksOf(t.clock.now(), 8) },
      { ref: SEARCH, simulated: false, weeks: weeksOf(t.clock.now(), 8, 'b') },
    );
    t.send.mockRejectedValueOnce(new Error('not installed'));
    expect(await t.run()).toBe(1);
    expect(await t.run()).toBe(1);
    expect(await t.run()).toBe(0);
  });
});
