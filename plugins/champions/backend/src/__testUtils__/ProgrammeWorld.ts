import type { Knex } from 'knex';
import type {
  Programme,
  ProgrammeInput,
  Schedule,
} from '@hone/backstage-plugin-champions-common';
import { proposePlan } from '../service/plans/proposePlan';
import { publishPlan } from '../service/plans/publishPlan';
import {
  createProgramme,
  updateProgrammeForCaller,
} from '../service/programmes/changeProgrammes';
import { getProgrammeForCaller } from '../service/programmes/readProgrammes';
import { getScheduleForCaller } from '../service/schedule/getSchedule';
import { programmeInput } from './org';
import { testContext, type TestWorld } from './testContext';

const RANGE = { from: '2026-01-01', to: '2027-12-31' };

/**
 * A programme of the small organisation with the acts of its manager, on a given database.
 */
export class ProgrammeWorld {
  private constructor(
    readonly world: TestWorld,
    readonly id: string,
    private input: ProgrammeInput,
  ) {}

  static async create(
    knex: Knex,
    change: Partial<ProgrammeInput> = {},
    now = '2026-11-04T10:00:00Z',
  ): Promise<ProgrammeWorld> {
    const world = testContext(knex, now);
    const input = programmeInput(change);
    const { id } = await createProgramme(world.context, world.pat, input);
    return new ProgrammeWorld(world, id, input);
  }

  programme(): Promise<Programme> {
    const { context, pat } = this.world;
    return getProgrammeForCaller(context, pat, this.id);
  }

  async update(change: Partial<ProgrammeInput>): Promise<Programme> {
    const { context, pat } = this.world;
    const { revision } = await this.programme();
    this.input = { ...this.input, ...change };
    return updateProgrammeForCaller(
      context,
      pat,
      { id: this.id, revision },
      this.input,
    );
  }

  propose(cycles?: number) {
    const { context, pat } = this.world;
    return proposePlan(context, pat, this.id, { cycles });
  }

  /** @param revision - by default the programme's */
  async publish(planId: string, revision?: number) {
    const { context, pat } = this.world;
    return publishPlan(context, pat, {
      planId,
      revision: revision ?? (await this.programme()).revision,
    });
  }

  /** Plans and publishes. */
  async plan(cycles?: number) {
    const plan = await this.propose(cycles);
    await this.publish(plan.summary.id);
    return plan;
  }

  schedule(): Promise<Schedule> {
    const { context, pat } = this.world;
    return getScheduleForCaller(context, pat, this.id, RANGE);
  }

  /** Everybody's seats by cycle, in the order of positions. */
  async people(): Promise<(string | null)[][]> {
    const { cycles } = await this.schedule();
    return cycles.map(({ seats }) =>
      seats.map(({ personRef }) => personRef?.split('/')[1] ?? null),
    );
  }

  get knex(): Knex {
    return this.world.context.knex;
  }
}
