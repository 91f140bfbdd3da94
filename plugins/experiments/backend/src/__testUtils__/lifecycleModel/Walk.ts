import { createRng, type Rng } from '@hone/inference';
import type { Knex } from 'knex';
import { MINUTE, START } from '../../__fixtures__/analysisInput';
import { analyzeNow } from '../../service/analyzeNow';
import { analyzeDue } from '../../tasks/analyzeDue';
import { startScheduled } from '../../tasks/startScheduled';
import type { Points } from '../FakeMetrics';
import { callerNamed, type testContext } from '../testContext';
import { bootService, drawPoints } from './bootService';
import { Crash, crashing, type Fuse } from './crashes';
import { drawAct } from './drawAct';
import { predict, type Act, type Circumstances, type Model } from './model';
import { checkInvariants } from './checkInvariants';
import { outcomesOf } from './outcomesOf';
import { perform } from './perform';
import { readWorld } from './readWorld';
import { sameWorld } from './sameWorld';

const LIMIT = 2;
const REFUSALS = [
  'ConflictError',
  'InputError',
  'NotAllowedError',
  'NotFoundError',
];

/**
 * A random walk of people, schedules, clocks and crashes over one database, beside a model of what may come of it.
 */
export class Walk {
  readonly log: unknown[] = [];
  /** How often each kind of thing came of the walk, to see that it went everywhere. */
  readonly seen: Record<string, number> = {};
  private readonly rng: Rng;
  private fuse: Fuse = { left: Infinity };
  private test!: ReturnType<typeof testContext>;
  private now = START;
  private model: Model = {};
  private names = 0;
  private readonly points: Points;

  constructor(private readonly knex: Knex, seed: string) {
    this.rng = createRng(seed);
    this.points = drawPoints(this.rng);
    this.boot();
  }

  /** Starts the service anew: nothing in memory survives. */
  private boot(): void {
    // What is still under way of a dead service must not come back to life.
    this.fuse = { left: Infinity };
    this.test = bootService(crashing(this.knex, this.fuse), {
      now: this.now,
      limit: LIMIT,
      points: this.points,
    });
  }

  /** One step of the walk, checked. */
  async step(): Promise<void> {
    const what = this.rng.int(100);
    if (what < 12) this.moveClock();
    else if (what < 24) await this.runSchedule();
    else if (what < 30) await this.analyze();
    else if (what < 50) await this.actTogether();
    else await this.actAlone();
    const wrong = await checkInvariants(this.knex, LIMIT);
    if (wrong.length > 0) throw new Error(wrong.join('\n'));
  }

  private moveClock(): void {
    // Sometimes backwards, also to before the first start.
    const minutes =
      this.rng.int(4) === 0 ? -this.rng.int(600) : this.rng.int(200);
    this.now += minutes * MINUTE;
    this.test.clock.set(this.now);
    this.log.push({ clock: new Date(this.now).toISOString() });
  }

  private lightFuse(): void {
    this.fuse.left = this.rng.int(4) === 0 ? this.rng.int(25) : Infinity;
  }

  /** Runs something that may die; a service that died is started anew. */
  private async run<T>(work: () => Promise<T>): Promise<T | 'died'> {
    this.lightFuse();
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
      }
      this.fuse.left = Infinity;
    }
  }

  private async circumstances(act: Act): Promise<Circumstances> {
    const key = 'key' in act ? act.key : '';
    const row = await this.knex('experiments')
      .where({ number: Number(key.slice(4)) || 0 })
      .first();
    const last = await this.knex('events')
      .where({ experiment_id: row?.id ?? '' })
      .max({ at: 'at' })
      .first();
    return {
      recommendation: row?.recommendation ?? null,
      stepAt: Math.max(this.now, Number(last?.at ?? 0)),
      limit: LIMIT,
    };
  }

  private draw(): Act {
    this.names += 1;
    return drawAct(this.rng, this.model, { name: this.names, now: this.now });
  }

  private async nextKey(): Promise<string> {
    const row = await this.knex('counters')
      .where({ name: 'experiment' })
      .first();
    return `EXP-${String(Number(row.value) + 1).padStart(3, '0')}`;
  }

  private async attempt(act: Act): Promise<'done' | 'refused'> {
    try {
      await perform(this.test.context, act, {
        model: this.model,
        knex: this.knex,
      });
      return 'done';
    } catch (error) {
      if (REFUSALS.includes((error as Error).name)) return 'refused';
      throw error;
    }
  }

  private async actAlone(): Promise<void> {
    const act = this.draw();
    const after = predict(
      this.model,
      act,
      await this.circumstances(act),
      await this.nextKey(),
    );
    const result = await this.run(() => this.attempt(act));
    this.log.push({ act, result });
    this.count(result);
    const world = await readWorld(this.knex);
    const allowed = {
      done: after ? [after] : [],
      refused: after ? [] : [this.model],
      died: after ? [this.model, after] : [this.model],
    }[result];
    this.accept(world, allowed, result);
  }

  /** Several people at the same moment: what succeeded has to fit some order of them. */
  private async actTogether(): Promise<void> {
    const drawn = Array.from({ length: 2 + this.rng.int(3) }, () =>
      this.draw(),
    );
    const acts = drawn.filter((act, i) => {
      // Taking the same comment back twice at once succeeds twice, which the model cannot tell from a refusal.
      const isTwin = (other: Act) =>
        other.kind === 'take-back' &&
        act.kind === 'take-back' &&
        other.text === act.text;
      return !drawn.slice(0, i).some(isTwin);
    });
    const circumstances = new Map<Act, Circumstances>();
    for (const act of acts)
      circumstances.set(act, await this.circumstances(act));
    const first = Number((await this.nextKey()).slice(4));
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
    const world = await readWorld(this.knex);
    const outcomes = results === 'died' ? acts.map(() => 'died') : results;
    const certain = acts.filter((_, i) => outcomes[i] === 'done');
    const open = acts.filter((_, i) => outcomes[i] === 'died');
    const explained = outcomesOf(this.model, {
      certain,
      open,
      circumstances,
      first,
    });
    this.accept(world, explained, JSON.stringify(outcomes));
  }

  private accept(world: Model, allowed: Model[], result: string): void {
    if (!allowed.some(model => sameWorld(model, world))) {
      throw new Error(
        `${result}, but the world is ${JSON.stringify(
          world,
        )} and could be ${JSON.stringify(allowed)}`,
      );
    }
    this.model = world;
    for (const { status, pending, shares, follows } of Object.values(world)) {
      this.count(status);
      if (pending) this.count('pending');
      if (shares.length > 0) this.count('shared');
      if (follows.length > 0) this.count('follow-up');
    }
  }

  private count(what: string): void {
    this.seen[what] = (this.seen[what] ?? 0) + 1;
  }

  private async analyze(): Promise<void> {
    const keys = Object.keys(this.model);
    if (keys.length === 0) return;
    const key = keys[this.rng.int(keys.length)];
    const result = await this.run(async () => {
      try {
        return await analyzeNow(this.test.context, callerNamed('ada'), key);
      } catch (error) {
        const { name } = error as Error;
        if ([...REFUSALS, 'ServiceUnavailableError'].includes(name))
          return name;
        throw error;
      }
    });
    this.log.push({ analyze: key, result: typeof result });
    // An analysis is no edit: it changes no state and costs nobody a revision.
    this.accept(await readWorld(this.knex), [this.model], 'analyzed');
  }

  /** The schedule takes the steps that it may take; nothing but states and revisions changes. */
  private async runSchedule(): Promise<void> {
    const modes = ['up', 'up', 'up', 'down', 'stale', 'error'] as const;
    this.test.metrics.mode = modes[this.rng.int(modes.length)];
    await this.run(async () => {
      await startScheduled(this.test.context);
      await analyzeDue(this.test.context);
    });
    this.test.metrics.mode = 'up';
    this.log.push('schedule');
    const world = await readWorld(this.knex);
    const moved = Object.fromEntries(
      Object.entries(this.model).map(([key, trial]) => {
        const { status, revision } = world[key];
        const may: Record<string, string[]> = {
          scheduled: ['running', 'paused', 'decide'],
          running: ['paused', 'decide'],
          paused: ['decide'],
        };
        return may[trial.status]?.includes(status) && revision > trial.revision
          ? [key, { ...trial, status, revision }]
          : [key, trial];
      }),
    );
    this.accept(world, [moved], 'scheduled');
  }
}
