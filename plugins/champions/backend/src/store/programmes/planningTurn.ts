import type { Db } from '../transaction';

/**
 * Takes the turn to plan a programme, unless somebody has it. A turn that was not given back ends by itself, so that
 * a process that died keeps nobody from planning.
 *
 * @returns whether the turn was taken
 */
export async function takePlanningTurn(
  db: Db,
  options: { programmeId: string; now: Date; until: Date },
): Promise<boolean> {
  const { programmeId, now, until } = options;
  const taken = await db('programmes')
    .where({ id: programmeId })
    .andWhere(free => {
      free
        .whereNull('planning_until')
        .orWhere('planning_until', '<=', now.getTime());
    })
    .update({ planning_until: until.getTime() });
  return taken > 0;
}

/**
 * Gives the turn back, if it is still the one that was taken.
 */
export async function endPlanningTurn(
  db: Db,
  options: { programmeId: string; until: Date },
): Promise<void> {
  await db('programmes')
    .where({
      id: options.programmeId,
      planning_until: options.until.getTime(),
    })
    .update({ planning_until: null });
}
