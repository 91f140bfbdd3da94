import { InputError } from '@backstage/errors';
import { planSteppedWedge } from '@hone/inference';
import type {
  ExperimentPlan,
  SealedWaves,
} from '@hone/backstage-plugin-experiments-common';

/**
 * When each wave switches: the first at the start.
 */
export function switchTimes(
  waves: NonNullable<ExperimentPlan['waves']>,
  startedAt: Date,
): string[] {
  return Array.from({ length: waves.count }, (_, wave) =>
    new Date(
      startedAt.getTime() + wave * waves.periodSeconds * 1000,
    ).toISOString(),
  );
}

/**
 * Draws the wave of every service of a stepped wedge. The same seed and services give the same waves.
 *
 * @param seed - made from what is fixed before the draw, so that nobody can draw again
 * @throws InputError when there are fewer services than waves
 */
export function drawWaves(options: {
  seed: string;
  waves: NonNullable<ExperimentPlan['waves']>;
  entityRefs: readonly string[];
  startedAt: Date;
}): SealedWaves {
  const { seed, waves, entityRefs, startedAt } = options;
  const drawn = planSteppedWedge({
    clusters: entityRefs.map(id => ({ id })),
    waves: waves.count,
    seed,
  });
  if (!drawn.ok) {
    throw new InputError(`The waves cannot be drawn: ${drawn.detail}`);
  }
  return {
    seed,
    switchTimes: switchTimes(waves, startedAt),
    assignment: drawn.assignment.map(({ id, wave }) => ({
      entityRef: id,
      wave: wave + 1,
    })),
  };
}

function checkServices(
  assignment: SealedWaves['assignment'],
  entityRefs: readonly string[],
): void {
  const named = assignment.map(({ entityRef }) => entityRef);
  const missing = entityRefs.find(ref => !named.includes(ref));
  if (missing) {
    throw new InputError(
      `waves has to name every treated service, but ${missing} is missing`,
    );
  }
  const wrong = named.find(
    (ref, i) => named.indexOf(ref) !== i || !entityRefs.includes(ref),
  );
  if (wrong) {
    throw new InputError(
      `waves has to name every treated service once and nothing else, but ${wrong} is too many`,
    );
  }
}

function checkCounts(
  assignment: SealedWaves['assignment'],
  count: number,
): void {
  const beyond = assignment.find(({ wave }) => wave < 1 || wave > count);
  if (beyond) {
    throw new InputError(
      `waves has to lie between 1 and ${count}, but ${beyond.entityRef} is in ${beyond.wave}`,
    );
  }
  const empty = Array.from({ length: count }, (_, i) => i + 1).find(
    wave => !assignment.some(given => given.wave === wave),
  );
  if (empty) {
    throw new InputError(
      `waves has to give services to each of the ${count} waves of the plan, but none to wave ${empty} was given`,
    );
  }
}

/**
 * The waves of a trial that ran elsewhere, as they are known.
 *
 * @throws InputError when a service is missing, named twice, or in a wave that the plan does not have
 */
export function givenWaves(options: {
  assignment: SealedWaves['assignment'];
  waves: NonNullable<ExperimentPlan['waves']>;
  entityRefs: readonly string[];
  startedAt: Date;
}): SealedWaves {
  const { assignment, waves, entityRefs, startedAt } = options;
  checkServices(assignment, entityRefs);
  checkCounts(assignment, waves.count);
  return {
    seed: 'given',
    switchTimes: switchTimes(waves, startedAt),
    assignment: [...assignment].sort((a, b) =>
      a.entityRef < b.entityRef ? -1 : 1,
    ),
  };
}
