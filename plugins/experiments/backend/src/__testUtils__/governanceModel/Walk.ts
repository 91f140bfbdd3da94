import { createRng, type Rng } from '@hone/inference';
import type { Knex } from 'knex';
import type { Row } from '../../store/row';
import { startScheduled } from '../../tasks/startScheduled';
import { breakGlass } from '../../service/governance/breakGlass/breakGlass';
import { createDelegation } from '../../service/governance/delegations/changeDelegations';
import { savePolicy } from '../../service/governance/policies/savePolicy';
import { governanceWorld, personRef } from '../governanceWorld';
import { Crash, crashing, type Fuse } from '../lifecycleModel/crashes';
import { callerNamed } from '../testContext';
import {
  GROUP_OF_SEAT,
  GROUPS,
  NAMES,
  PLANS,
  planInput,
  policyText,
  SLOTS,
  START_GROUPS,
  type PlanName,
} from './cast';
import { checkInvariants, planOf, readWorld, type World } from './oracle';
import { mayJudge, mayStart } from './predict';

const HOUR = 3_600_000;
const MOST_WAITING = 6;
const REFUSALS = [
  'ConflictError',
  'InputError',
  'NotAllowedError',
  'NotFoundError',
];
const REASON = 'Checkout is down and this is the only way to bring it back.';

type Result = 'done' | 'refused' | 'died';

/**
 * A random walk of authors, approvers, delegates, schedules, clocks, policies and crashes over one database, beside an oracle
 * that knows the service's promises, but not its code.
 */
export class Walk {
  readonly log: unknown[] = [];
  readonly seen: Record<string, number> = {};
  private readonly rng: Rng;
  private fuse: Fuse = { left: Infinity };
  private test!: ReturnType<typeof governanceWorld>;
  private now = Date.parse('2026-06-29T00:00:00Z');
  private people = structuredClone(START_GROUPS);
  private readonly known = new Set<string>();
  private world!: World;
  private names = 0;

  constructor(private readonly knex: Knex, seed: string) {
    this.rng = createRng(seed);
    this.boot();
  }

  /** Starts the service anew: nothing in memory survives. */
  private boot(): void {
    this.fuse = { left: Infinity };
    this.test = governanceWorld(
      crashing(this.knex, this.fuse),
      new Date(this.now).toISOString(),
    );
    this.test.employ(this.people);
    this.test.context.settings.slots = { default: SLOTS, owners: new Map() };
  }

  private pick<T>(items: readonly T[]): T {
    return items[this.rng.int(items.length)];
  }

  private count(what: string): void {
    this.seen[what] = (this.seen[what] ?? 0) + 1;
  }

  /** One step of the walk, checked. */
  async step(): Promise<void> {
    this.world = await readWorld(this.knex);
    const what = this.rng.int(100);
    // The first one brings the budgets.
    if (this.world.policies.length === 0) await this.changePolicy();
    else if (what < 6) this.moveClock();
    else if (what < 8) this.movePerson();
    else if (what < 12) await this.runSchedule();
    else if (what < 22) await this.together();
    else if (what < 23) await this.changePolicy();
    else if (what < 26) await this.delegate();
    else if (what < 34) await this.create();
    else if (what < 44) await this.send();
    else if (what < 48) await this.edit();
    else if (what < 49) await this.emergency();
    else if (what < 53) await this.finish();
    else if (what < 86) await this.judge();
    else await this.start();
    this.world = await readWorld(this.knex);
    this.countStarts();
    const wrong = checkInvariants(this.world, this.known);
    if (wrong.length > 0) throw new Error(wrong.join('\n'));
  }

  /** Says of starts that are new where they came from, and what they needed. */
  private countStarts(): void {
    for (const event of this.world.events) {
      if (event.type !== 'start' || this.known.has(event.id)) continue;
      const { tier, path } = JSON.parse(event.detail);
      this.count(`start ${event.from}`);
      this.count(`start ${path}`);
      if (path === 'approved') this.count(`start ${tier}`);
    }
  }

  private moveClock(): void {
    const hours = this.rng.int(4) === 0 ? -this.rng.int(24) : this.rng.int(100);
    this.now += hours * HOUR;
    this.test.clock.set(this.now);
    this.log.push({ clock: new Date(this.now).toISOString() });
  }

  private movePerson(): void {
    const name = this.pick(NAMES);
    const groups = new Set(this.people[name]);
    const group = this.pick(GROUPS);
    if (!groups.delete(group)) groups.add(group);
    this.people[name] = [...groups];
    this.test.employ(this.people);
    this.log.push({ moved: name, to: this.people[name] });
  }

  /** Runs something that may be refused, or die with the service. */
  private async attempt(
    work: () => Promise<unknown>,
    mayDie = true,
  ): Promise<Result> {
    if (mayDie && this.rng.int(10) === 0) this.fuse.left = this.rng.int(60);
    const fuse = this.fuse;
    try {
      await work();
      return 'done';
    } catch (error) {
      if (error instanceof Crash || fuse.left < 0) return 'died';
      if (REFUSALS.includes((error as Error).name)) {
        this.log.push({ refused: (error as Error).message });
        return 'refused';
      }
      throw error;
    } finally {
      if (mayDie) this.recover();
    }
  }

  private recover(): void {
    if (this.fuse.left < 0) {
      this.count('died');
      this.boot();
    }
    this.fuse.left = Infinity;
  }

  private expect(act: unknown, result: Result, may: boolean | null): void {
    this.log.push({ act, result, may });
    this.count(result);
    if (may === null || result === 'died') return;
    if ((result === 'done') !== may) {
      throw new Error(`${result}, but it should${may ? '' : ' not'} be done`);
    }
  }

  private pickRow(statuses: string[]): Row | undefined {
    const fitting = this.world.experiments.filter(row =>
      statuses.includes(row.status),
    );
    return fitting.length > 0 ? this.pick(fitting) : undefined;
  }

  private async create(): Promise<void> {
    // Few plans at a time, so that some get all of their approvals.
    const waiting = this.world.experiments.filter(row => !row.started_at);
    if (waiting.length >= MOST_WAITING) return;
    this.names += 1;
    const plan = this.pick(Object.keys(PLANS) as PlanName[]);
    const input = planInput(plan, {
      personDays: this.rng.int(5),
      wording: `Change ${this.names}`,
    });
    const result = await this.attempt(() =>
      this.test.create(input, this.pick(['ada', 'eve', 'mia'])),
    );
    this.expect({ create: plan }, result, true);
  }

  private async edit(): Promise<void> {
    const row = this.pickRow(['draft']);
    if (!row) return;
    const plan = this.pick(Object.keys(PLANS) as PlanName[]);
    const input = planInput(plan, {
      personDays: this.rng.int(5),
      // Sometimes what it said before, so that what was void holds again.
      wording: `Change ${1 + this.rng.int(this.names)}`,
    });
    const key = `EXP-${row.number}`;
    const result = await this.attempt(() =>
      this.test.edit(key, input, this.pick(NAMES)),
    );
    this.expect({ edit: key, plan }, result, true);
  }

  private async send(): Promise<void> {
    const row = this.pickRow(
      this.rng.int(5) > 0 ? ['draft'] : ['in-review', 'scheduled'],
    );
    if (!row) return;
    const key = `EXP-${row.number}`;
    const action = row.status === 'draft' ? 'submit' : 'withdraw';
    const result = await this.attempt(() =>
      this.test.step(
        key,
        { action, reason: 'why' },
        this.pick(['ada', 'ada', 'eve', 'max']),
      ),
    );
    this.expect({ [action]: key }, result, true);
  }

  private async judge(): Promise<void> {
    const row = this.pickRow(
      this.rng.int(8) > 0 ? ['in-review'] : ['scheduled', 'draft'],
    );
    if (!row) return;
    const { who, seat } = this.drawJudge(row);
    const verdict = this.rng.int(10) > 0 ? 'approve' : 'reject';
    const key = `EXP-${row.number}`;
    const may = await mayJudge(this.knex, this.world, {
      row,
      who: personRef(who),
      seat,
      now: this.now,
      people: this.people,
    });
    const result = await this.attempt(() =>
      this.test.judge(who, key, { seat, verdict, reason: 'because' }),
    );
    this.expect({ judge: key, who, seat, verdict }, result, may);
    if (result === 'done') this.count(verdict);
  }

  /** Mostly somebody who may, for a seat that is asked for. */
  private drawJudge(row: Row): { who: string; seat: string } {
    const { seats } = planOf(row);
    if (seats.length === 0 || this.rng.int(5) === 0) {
      return {
        who: this.pick(NAMES),
        seat: this.pick(Object.keys(GROUP_OF_SEAT)),
      };
    }
    const seat = this.pick<string>(seats);
    const holders = NAMES.filter(name =>
      this.people[name].includes(GROUP_OF_SEAT[seat]),
    );
    return { seat, who: this.pick(holders.length > 0 ? holders : NAMES) };
  }

  /** Frees a slot. */
  private async finish(): Promise<void> {
    const row = this.pickRow(['running', 'decide']);
    if (!row) return;
    const key = `EXP-${row.number}`;
    const result = await this.attempt(() =>
      this.test.step(
        key,
        row.status === 'running'
          ? { action: 'conclude' }
          : {
              action: 'decide',
              decision: 'inconclusive',
              reason: 'Too little',
            },
      ),
    );
    this.expect({ finish: key }, result, true);
  }

  private async start(): Promise<void> {
    const row = this.pickRow(['scheduled', 'draft']);
    if (!row) return;
    const key = `EXP-${row.number}`;
    const may = mayStart(this.world, row, this.now);
    const result = await this.attempt(() =>
      this.test.step(key, { action: 'start' }, this.pick(NAMES)),
    );
    this.expect({ start: key, status: row.status }, result, may);
  }

  private async emergency(): Promise<void> {
    const row = this.pickRow(['draft', 'in-review', 'scheduled']);
    if (!row) return;
    const key = `EXP-${row.number}`;
    const who = this.pick(NAMES);
    const { breakGlassOffer } = await this.test.governance(key, who);
    const result = await this.attempt(() =>
      breakGlass(this.test.context, callerNamed(who), key, row.revision, {
        reason: REASON,
        incidentUrl: 'https://incidents.example.com/1',
        confirmationCode: breakGlassOffer.confirmationCode!,
      }),
    );
    this.expect({ emergency: key }, result, true);
    if (result === 'done') this.count('emergency');
  }

  private async delegate(): Promise<void> {
    const [from, to] = [this.pick(NAMES), this.pick(NAMES)];
    const result = await this.attempt(() =>
      createDelegation(this.test.context, callerNamed(from), {
        toRef: personRef(to),
        until: new Date(this.now + 60 * HOUR).toISOString(),
        reason: 'On holiday',
      }),
    );
    this.expect({ delegate: from, to }, result, from === to ? false : null);
    if (result === 'done') this.count('delegated');
  }

  private async changePolicy(): Promise<void> {
    const version = this.world.policies.at(-1)?.version ?? 0;
    const days = this.pick([2, 5, 14]);
    const result = await this.attempt(() =>
      savePolicy(this.test.context, callerNamed('ada'), {
        text: policyText(days),
        basedOn: version,
        dryRun: false,
      }),
    );
    this.expect({ policy: days }, result, true);
  }

  /** Starts and verdicts at the same moment: whatever comes of them, the promises hold. */
  private async together(): Promise<void> {
    const rows = this.world.experiments.filter(row =>
      ['in-review', 'scheduled', 'draft'].includes(row.status),
    );
    if (rows.length === 0) return;
    const acts = Array.from({ length: 2 + this.rng.int(5) }, () => {
      const key = `EXP-${this.pick(rows).number}`;
      const who = this.pick(NAMES);
      if (this.rng.int(2) === 0) {
        return () => this.test.step(key, { action: 'start' }, who);
      }
      return () => this.test.judge(who, key, { reason: 'because' });
    });
    if (this.rng.int(5) === 0) this.fuse.left = this.rng.int(200);
    const results = await Promise.all(
      acts.map(act => this.attempt(act, false)),
    );
    this.recover();
    this.log.push({ together: results });
    this.count('together');
  }

  private async runSchedule(): Promise<void> {
    const result = await this.attempt(() => startScheduled(this.test.context));
    this.log.push({ schedule: result });
  }
}
