import { createRng, type Rng } from '@hone/inference';
import type { Knex } from 'knex';
import { createProgramme } from '../../service/programmes/changeProgrammes';
import { closeCycles } from '../../tasks/closeCycles';
import { expireSwaps } from '../../tasks/expireSwaps';
import { programmeInput } from '../org';
import { callerNamed, testContext, type TestWorld } from '../testContext';
import { drawAct, MANAGER, PEOPLE, refOf, type Act } from './acts';
import { checkInvariants, checkStep } from './checkInvariants';
import { Crash, crashing, type Fuse } from './crashes';
import { checkRecord, mustSucceed } from './expect';
import { perform } from './perform';
import { readWorld, type World } from './readWorld';

const START = Date.parse('2026-11-02T08:00:00Z');
const HOUR_MS = 3_600_000;
const REFUSALS = [
  'ConflictError',
  'InputError',
  'NotAllowedError',
  'NotFoundError',
];

/** These close cycles that are over before they refuse. */
const PLANNING: Act['kind'][] = ['propose', 'publish', 'replan'];

type Result = 'done' | 'refused' | 'died';

/** What an act takes the revision of, if anything. */
function subjectOf(act: Act): string[] {
  if (!('revision' in act)) return [];
  if ('seat' in act) return [act.seat];
  return 'swap' in act ? [act.swap] : [act.plan];
}

/** What a step may not have touched when it was refused. */
function sameWorld(a: World, b: World): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/**
 * A random walk of people, plans, schedules, clocks and crashes over one database, beside what the documentation says
 * may come of each step.
 */
export class Walk {
  readonly log: unknown[] = [];
  /** How often each kind of thing came of the walk, to see that it went everywhere. */
  readonly seen: Record<string, number> = {};
  private fuse: Fuse = { left: Infinity };
  private test!: TestWorld;
  private now = START;
  private programmeId = '';

  private constructor(private readonly knex: Knex, private readonly rng: Rng) {
    this.boot();
  }

  /** A walk from a programme of two seats a week whose first plan is in force. */
  static async begin(knex: Knex, seed: string): Promise<Walk> {
    const walk = new Walk(knex, createRng(seed));
    const { context } = walk.test;
    const { id } = await createProgramme(
      context,
      callerNamed(MANAGER),
      programmeInput({
        timeZone: 'UTC',
        cadence: { unit: 'week', every: 1, startDate: '2026-11-02' },
        regions: [{ name: 'All', seats: 2 }],
      }),
    );
    walk.programmeId = id;
    await walk.attempt({ who: MANAGER, kind: 'replan' });
    return walk;
  }

  /** Starts the service anew: nothing in memory survives. */
  private boot(): void {
    // What is still under way of a dead service must not come back to life.
    this.fuse = { left: Infinity };
    this.test = testContext(
      crashing(this.knex, this.fuse),
      new Date(this.now).toISOString(),
    );
    for (const name of PEOPLE) {
      this.test.policy.people[refOf(name)] = { 'hone.programme.manage': false };
    }
  }

  private get today(): string {
    return new Date(this.now).toISOString().slice(0, 10);
  }

  /** One step of the walk, checked. */
  async step(): Promise<void> {
    const before = await readWorld(this.knex);
    const what = this.rng.int(100);
    if (what < 14) this.moveClock();
    else if (what < 26) await this.runSchedule();
    else if (what < 40) await this.actTogether(before);
    else await this.actAlone(before);
    const after = await readWorld(this.knex);
    const wrong = [...checkInvariants(after), ...checkStep(before, after)];
    if (wrong.length > 0) throw new Error(wrong.join('\n'));
    for (const { status } of after.swaps) this.count(status);
    for (const { status, origin } of after.seats) {
      this.count(status);
      this.count(origin);
    }
  }

  private moveClock(): void {
    // Sometimes backwards, by less than a day.
    const hours = this.rng.int(5) === 0 ? -this.rng.int(20) : this.rng.int(60);
    this.now += hours * HOUR_MS;
    this.test.clock.set(this.now);
    this.log.push({ clock: new Date(this.now).toISOString() });
  }

  private count(what: string): void {
    this.seen[what] = (this.seen[what] ?? 0) + 1;
  }

  /** Runs something that may die; a service that died is started anew. */
  private async run<T>(work: () => Promise<T>): Promise<T | 'died'> {
    this.fuse.left = this.rng.int(4) === 0 ? this.rng.int(40) : Infinity;
    try {
      return await work();
    } catch (error) {
      if (error instanceof Crash || this.fuse.left < 0) return 'died';
      throw error;
    } finally {
      if (this.fuse.left < 0) {
        this.log.push('died');
        this.count('died');
        this.boot();
        // A process that is started again finds the turns of the one that died.
        this.now += HOUR_MS;
        this.test.clock.set(this.now);
      }
      this.fuse.left = Infinity;
    }
  }

  private async attempt(act: Act): Promise<Result> {
    try {
      await perform(this.test.context, act, this.programmeId);
      return 'done';
    } catch (error) {
      if (REFUSALS.includes((error as Error).name)) {
        this.log.push(String(error));
        return 'refused';
      }
      throw error;
    }
  }

  private async actAlone(before: World): Promise<void> {
    const act = drawAct(this.rng, before, this.today);
    const wanted = mustSucceed(before, act, { today: this.today });
    const result = await this.run(() => this.attempt(act));
    this.log.push({ act, result });
    this.count(result);
    if (result === 'died') return;
    const after = await readWorld(this.knex);
    if (wanted !== null && wanted !== (result === 'done')) {
      throw new Error(`${JSON.stringify(act)} was ${result}`);
    }
    if (result === 'done') {
      this.count(act.kind);
      const wrong = checkRecord(before, after, act);
      if (wrong.length > 0) throw new Error(wrong.join('\n'));
    } else if (!PLANNING.includes(act.kind)) {
      if (!sameWorld(before, after)) {
        throw new Error(`${JSON.stringify(act)} was refused and left a trace`);
      }
    }
  }

  /** Several people at the same moment: a seat or an offer of one revision goes to one of them at most. */
  private async actTogether(before: World): Promise<void> {
    const acts = Array.from({ length: 2 + this.rng.int(3) }, () =>
      drawAct(this.rng, before, this.today),
    );
    const results = await this.run(() =>
      Promise.all(
        acts.map(async act => {
          try {
            return await this.attempt(act);
          } catch (error) {
            // Those that ran beside one that died died with it.
            if (this.fuse.left < 0) return 'died' as const;
            throw error;
          }
        }),
      ),
    );
    this.log.push({ acts, results });
    this.count('together');
    if (results === 'died') return;
    if (results.includes('done')) this.count('won');
    // An offer leaves its seat as it is, so that it can be given to somebody else after it.
    const subjects = acts.flatMap((act, i) =>
      results[i] === 'done' && act.kind !== 'offer' ? subjectOf(act) : [],
    );
    if (new Set(subjects).size < subjects.length) {
      throw new Error(`Several won: ${JSON.stringify(acts)}`);
    }
  }

  private async runSchedule(): Promise<void> {
    await this.run(async () => {
      await expireSwaps(this.test.context);
      await closeCycles(this.test.context);
    });
    this.log.push('schedule');
    this.count('schedule');
  }
}
