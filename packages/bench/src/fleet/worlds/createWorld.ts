import type { Experiment } from '@hone/backstage-plugin-experiments-common';
import type { Trial } from '../trials/Trial';
import { createArmWorld } from './createArmWorld';
import { createServiceWorld } from './createServiceWorld';
import { createUnitWorld } from './createUnitWorld';
import type { World } from './World';

/** What its world has to know of an experiment that was started. */
export type StartedTrial = Pick<Experiment, 'startedAt' | 'treated' | 'waves'>;

/** When each treated service changes: at the start, or at the switch of the wave that was drawn for it. */
function switchesOf(
  { waves, treated }: StartedTrial,
  startedAt: number,
): Map<string, number> {
  if (!waves) {
    return new Map((treated.entityRefs ?? []).map(ref => [ref, startedAt]));
  }
  return new Map(
    waves.assignment.map(({ entityRef, wave }) => [
      entityRef,
      Date.parse(waves.switchTimes[wave - 1]),
    ]),
  );
}

/**
 * The world in which a trial runs.
 *
 * @param started - the experiment after its start, when its waves are drawn
 */
export function createWorld(trial: Trial, started: StartedTrial): World {
  const { traits } = trial;
  const startedAt = Date.parse(started.startedAt ?? '');
  switch (traits.kind) {
    case 'units':
      return createUnitWorld(trial, traits, startedAt);
    case 'arms':
      return createArmWorld(trial, traits, startedAt);
    default:
      return createServiceWorld(trial, traits, switchesOf(started, startedAt));
  }
}
