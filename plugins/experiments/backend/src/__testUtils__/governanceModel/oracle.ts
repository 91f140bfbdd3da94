import { createHash } from 'node:crypto';
import type { Knex } from 'knex';
import type { Row } from '../../store/row';
import { CAP, PLANS, SLOTS, type PlanName } from './cast';

/** The database as it stands, read without the service. */
export interface World {
  experiments: Row[];
  events: Row[];
  approvals: Row[];
  contents: Row[];
  policies: Row[];
  budgets: Row[];
  log: Row[];
  passes: Row[];
}

export async function readWorld(knex: Knex): Promise<World> {
  const [
    experiments,
    events,
    approvals,
    contents,
    policies,
    budgets,
    log,
    passes,
  ] = await Promise.all([
    knex('experiments'),
    knex('events').orderBy(['at', 'id']),
    knex('approvals').orderBy(['at', 'id']),
    knex('plan_contents'),
    knex('governance_policies').orderBy('version'),
    knex('budget_use'),
    knex('governance_log').orderBy('seq'),
    knex('break_glass'),
  ]);
  return {
    experiments,
    events,
    approvals,
    contents,
    policies,
    budgets,
    log,
    passes,
  };
}

const ofExperiment = (rows: Row[], id: string) =>
  rows.filter(row => row.experiment_id === id);

/** What a row says, in an order of its own; what the start fills in is left out. */
function wording(row: Row): string {
  const plan = JSON.parse(row.plan);
  return JSON.stringify([
    row.owner_ref,
    row.entity_ref,
    row.design,
    row.solution,
    sorted(JSON.parse(row.metrics)),
    plan.durationSeconds,
    Object.entries(JSON.parse(row.risk)).sort(),
  ]);
}

function wordingOfContent(content: string): [string, number] {
  const { ownerRef, plan, risk, policyVersion } = JSON.parse(content);
  return [
    JSON.stringify([
      ownerRef,
      plan.entityRef,
      plan.design,
      plan.hypothesis.solution,
      sorted(plan.metrics),
      plan.plan.durationSeconds,
      Object.entries(risk).sort(),
    ]),
    policyVersion,
  ];
}

/** Which plan of the cast a row is. */
export function planOf(row: Row): (typeof PLANS)[PlanName] {
  const risk = JSON.parse(row.risk);
  const found = Object.values(PLANS).find(
    ({ input }) =>
      input.entityRef === row.entity_ref &&
      input.risk?.schemaChange === risk.schemaChange &&
      input.risk?.reversal === risk.reversal,
  );
  return found!;
}

/** Everybody who worked on a plan up to an instant. */
export function contributorsOf(world: World, row: Row): string[] {
  const worked = ofExperiment(world.events, row.id).filter(
    event =>
      ['create', 'submit'].includes(event.type) ||
      (event.type === 'update' &&
        JSON.parse(event.detail).fields.some((f: string) => f !== 'title')),
  );
  return [...new Set(worked.map(event => event.actor))];
}

/** Approvals that hold at an instant, and seats that are rejected, for what a row says now. */
export function standing(
  world: World,
  row: Row,
  options: { at: number; version: number },
): { approved: Row[]; rejected: string[] } {
  const { at, version } = options;
  const worked = contributorsOf(world, row);
  const last = new Map<string, Row>();
  for (const one of ofExperiment(world.approvals, row.id)) {
    if (one.verdict !== 'question' && Number(one.at) <= at) {
      last.set(`${one.seat} ${one.actor}`, one);
    }
  }
  const holding = [...last.values()].filter(one => {
    const content = world.contents.find(
      c => c.experiment_id === row.id && c.hash === one.bound_hash,
    );
    if (!content) return false;
    const [words, judged] = wordingOfContent(content.content);
    return (
      words === wording(row) &&
      judged === version &&
      Number(one.expires_at) > at &&
      !worked.includes(one.actor) &&
      !worked.includes(one.acts_for)
    );
  });
  const rejected = holding.filter(one => one.verdict === 'reject');
  const used = new Set<string>();
  const approved = holding
    .filter(one => one.verdict === 'approve')
    .sort((a, b) => Number(a.at) - Number(b.at) || (a.id < b.id ? -1 : 1))
    .filter(one => {
      const people = [one.actor, one.acts_for].filter(Boolean);
      if (people.some(ref => used.has(ref))) return false;
      people.forEach(ref => used.add(ref));
      return true;
    });
  return { approved, rejected: rejected.map(one => one.seat) };
}

/** The seats that a row lacks at an instant. */
export function lacking(
  world: World,
  row: Row,
  options: { at: number; version: number },
): string[] {
  const { approved, rejected } = standing(world, row, options);
  return planOf(row).seats.filter(
    seat => rejected.includes(seat) || !approved.some(one => one.seat === seat),
  );
}

const quarter = (at: number) => {
  const date = new Date(at);
  return `${date.getUTCFullYear()}-Q${Math.floor(date.getUTCMonth() / 3) + 1}`;
};

function checkStarts(world: World, known: Set<string>): string[] {
  return world.events
    .filter(event => event.type === 'start' && !known.has(event.id))
    .flatMap(event => {
      known.add(event.id);
      const row = world.experiments.find(
        one => one.id === event.experiment_id,
      )!;
      if (JSON.parse(event.detail).path === 'break-glass') {
        return ofExperiment(world.passes, row.id).length === 1
          ? []
          : [`EXP-${row.number} passed the gate without a trace`];
      }
      const version = world.policies.at(-1)?.version ?? 0;
      const missing = lacking(world, row, { at: Number(event.at), version });
      return missing.length > 0
        ? [`EXP-${row.number} started without ${missing.join()}`]
        : [];
    });
}

function checkBudgets(world: World): string[] {
  const planned = new Map<string, { all: number; emergency: number }>();
  for (const event of world.events.filter(one => one.type === 'start')) {
    const row = world.experiments.find(one => one.id === event.experiment_id)!;
    const key = quarter(Number(event.at));
    const sum = planned.get(key) ?? { all: 0, emergency: 0 };
    const days = JSON.parse(row.risk).personDays ?? 0;
    sum.all += days;
    if (JSON.parse(event.detail).path === 'break-glass') sum.emergency += days;
    planned.set(key, sum);
  }
  return [...planned].flatMap(([key, { all, emergency }]) => {
    const used = world.budgets
      .filter(row => row.quarter === key && row.what === 'personDays')
      .reduce((sum, row) => sum + Number(row.used), 0);
    return [
      ...(used === all ? [] : [`${used} person-days of ${all} are counted`]),
      ...(all - emergency <= CAP ? [] : [`${all} person-days in ${key}`]),
    ];
  });
}

function checkSlots(world: World): string[] {
  const running = world.experiments.filter(row =>
    ['running', 'paused', 'decide'].includes(row.status),
  );
  const emergencies = new Set(world.passes.map(pass => pass.experiment_id));
  const regular = running.filter(row => !emergencies.has(row.id)).length;
  return regular <= SLOTS ? [] : [`${regular} experiments run`];
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, member]) => [key, sorted(member)]),
  );
}

/** The chain, computed anew from what the log says. */
export function checkLog(log: Row[]): string[] {
  let previous = '0'.repeat(64);
  return log.flatMap((row, i) => {
    const hashed = sorted({
      seq: Number(row.seq),
      at: new Date(Number(row.at)).toISOString(),
      actor: row.actor,
      type: row.type,
      experimentKey: row.experiment_key,
      content: JSON.parse(row.content),
      previousHash: previous,
    });
    const hash = createHash('sha256')
      .update(JSON.stringify(hashed))
      .digest('hex');
    previous = row.hash;
    return Number(row.seq) === i + 1 && hash === row.hash
      ? []
      : [`entry ${row.seq} breaks the chain`];
  });
}

function checkTraces(world: World): string[] {
  const logged = (types: string[]) =>
    world.log.filter(row => types.includes(row.type)).length;
  const happened = (type: string) =>
    world.events.filter(row => row.type === type).length;
  return [
    ...(logged(['start']) === happened('start') ? [] : ['starts of the log']),
    ...(logged(['approve', 'reject', 'question']) === world.approvals.length
      ? []
      : ['verdicts of the log']),
    ...(logged(['policy']) === world.policies.length ? [] : ['policies']),
  ];
}

/** Nobody approved what they had worked on by then. */
function checkPeople(world: World): string[] {
  return world.events.flatMap((event, i) => {
    if (event.type !== 'approve') return [];
    const before = { ...world, events: world.events.slice(0, i) };
    const row = world.experiments.find(one => one.id === event.experiment_id)!;
    return contributorsOf(before, row).includes(event.actor)
      ? [`${event.actor} approved an own plan, EXP-${row.number}`]
      : [];
  });
}

/**
 * Everything that has to hold whatever happened, as sentences where it does not.
 *
 * @param known - starts that were checked when they were new
 */
export function checkInvariants(world: World, known: Set<string>): string[] {
  return [
    ...checkStarts(world, known),
    ...checkBudgets(world),
    ...checkSlots(world),
    ...checkLog(world.log),
    ...checkTraces(world),
    ...checkPeople(world),
  ];
}
