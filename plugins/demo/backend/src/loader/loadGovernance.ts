import type {
  CalendarApi,
  GovernanceApi,
} from '@hone/backstage-plugin-experiments-common';
import { DEMO_POLICY_TEXT } from '../organisation/governancePolicy';

const DAY = 86_400_000;
/** Days from the first start until nothing is released any more, and for how long. */
const FREEZE = { ahead: 21, days: 14 };

interface Options {
  governance: GovernanceApi;
  calendar: CalendarApi;
  token(pluginId: 'hone-experiments'): Promise<string>;
}

async function ensurePolicy({ governance, token }: Options): Promise<void> {
  const by = { token: await token('hone-experiments') };
  const { inForce } = await governance.policy({}, by);
  if (inForce > 0) return;
  await governance.savePolicy(
    { text: DEMO_POLICY_TEXT, basedOn: inForce, dryRun: false },
    by,
  );
}

async function ensureFreeze(
  { calendar, token }: Options,
  today: number,
): Promise<void> {
  const by = { token: await token('hone-experiments') };
  const from = new Date(today + FREEZE.ahead * DAY).toISOString();
  const to = new Date(today + (FREEZE.ahead + FREEZE.days) * DAY).toISOString();
  if ((await calendar.freezes({ from, to }, by)).length > 0) return;
  await calendar.createFreeze(
    {
      title: 'Release freeze',
      from,
      to,
      scope: 'all',
      reason: 'The weeks with the most orders of the year',
    },
    by,
  );
}

/**
 * Puts the organisation's own policy in force where there is none yet, and announces its release freeze. Both come before
 * the experiments, whose approvals are bound to the policy.
 *
 * @param today - epoch milliseconds of the start of the first start's day
 */
export async function loadGovernance(
  options: Options,
  today: number,
): Promise<void> {
  await ensurePolicy(options);
  await ensureFreeze(options, today);
}
