import type { Knex } from 'knex';
import type { Row } from '../../store/row';
import { MANAGERS } from '../governanceWorld';
import { CAP, GROUP_OF_SEAT, SLOTS } from './cast';
import {
  contributorsOf,
  lacking,
  planOf,
  standing,
  type World,
} from './oracle';

const DAY = 86_400_000;

function versionOf(world: World): number {
  return world.policies.at(-1)?.version ?? 0;
}

/** The instant of the next step of an experiment. */
function stepAt(world: World, row: Row, now: number): number {
  const times = world.events
    .filter(event => event.experiment_id === row.id)
    .map(event => Number(event.at));
  return Math.max(now, ...times);
}

function quarterOf(at: number): string {
  const date = new Date(at);
  return `${date.getUTCFullYear()}-Q${Math.floor(date.getUTCMonth() / 3) + 1}`;
}

/**
 * Whether a start has to be let through now.
 */
export function mayStart(world: World, row: Row, now: number): boolean {
  const at = stepAt(world, row, now);
  const version = versionOf(world);
  if (lacking(world, row, { at, version }).length > 0) return false;
  const running = world.experiments.filter(one =>
    ['running', 'decide'].includes(one.status),
  );
  if (running.length >= SLOTS) return false;
  const days = JSON.parse(row.risk).personDays ?? 0;
  // The shipped policy knows no budgets.
  if (days === 0 || version === 0) return true;
  const used = world.budgets
    .filter(one => one.quarter === quarterOf(at) && one.what === 'personDays')
    .reduce((sum, one) => sum + Number(one.used), 0);
  return used + days <= CAP;
}

/**
 * Whether a verdict has to be accepted now; null where it depends on whose delegation is taken.
 */
export async function mayJudge(
  knex: Knex,
  world: World,
  act: {
    row: Row;
    who: string;
    seat: string;
    now: number;
    people: Record<string, string[]>;
  },
): Promise<boolean | null> {
  const { row, who, seat, people } = act;
  const at = stepAt(world, row, act.now);
  if (!['in-review', 'scheduled'].includes(row.status)) return false;
  const worked = contributorsOf(world, row);
  if (worked.includes(who)) return false;
  const plan = planOf(row);
  if (plan.seats.length === 0) return seat === 'peer' ? null : false;
  if (!(plan.seats as readonly string[]).includes(seat)) return false;
  const review = await knex('reviews').where({ experiment_id: row.id }).first();
  const late = review && Number(review.asked_at) + DAY <= at;
  const groups = [
    GROUP_OF_SEAT[seat],
    ...(seat === 'peer' && late ? [MANAGERS] : []),
  ];
  const holds = (ref: string) =>
    (people[ref.split('/')[1]] ?? []).some(group => groups.includes(group));
  const delegators: string[] = (
    await knex('delegations')
      .where({ to_ref: who })
      .andWhere('until_at', '>', at)
      .andWhere('from_at', '<=', at)
  )
    .map(one => one.from_ref)
    .filter(ref => !worked.includes(ref) && holds(ref));
  const direct = holds(who);
  if (!direct && delegators.length === 0) return false;
  if (!direct && delegators.length > 1) return null;
  const mine = direct ? [who] : [who, delegators[0]];
  const { approved } = standing(world, row, {
    at,
    version: versionOf(world),
  });
  return !approved.some(
    one =>
      !(one.seat === seat && one.actor === who) &&
      [one.actor, one.acts_for].some(ref => mine.includes(ref)),
  );
}
