import { ConflictError, InputError } from '@backstage/errors';
import { normalizeEntityRef } from '@hone/common';
import type {
  ImportItem,
  SealedWaves,
} from '@hone/backstage-plugin-experiments-common';
import type { ExperimentEventRecord } from '../../store/events';
import type { ExperimentRecord } from '../../store/experiments';
import { applyTransition } from '../lifecycle/applyTransition';

/**
 * An experiment after its history, and the events that led there.
 */
export interface Replayed {
  record: ExperimentRecord;
  events: Omit<ExperimentEventRecord, 'id' | 'experimentId'>[];
}

/** Instant of a step, checked to be a time that has come and not before the step ahead of it. */
function readInstant(
  text: string,
  field: string,
  options: { after: Date | null; now: Date },
): Date {
  const at = new Date(text);
  if (Number.isNaN(at.getTime())) {
    throw new InputError(
      `${field} has to be an instant such as 2026-12-09T08:00:00Z, but "${text}" was given`,
    );
  }
  if (at > options.now) {
    throw new InputError(
      `${field} has to be in the past, but ${at.toISOString()} was given`,
    );
  }
  if (options.after && at < options.after) {
    throw new InputError(
      `${field} has to follow the step before it at ${options.after.toISOString()}, but ${at.toISOString()} was given`,
    );
  }
  return at;
}

/** Users and groups in full form; services and outside names stay as they are. */
function readActor(actor: string): string {
  return /^(user|group):/i.test(actor)
    ? normalizeEntityRef(actor, 'actor')
    : actor;
}

/** The waves as they were drawn elsewhere, with services in full form; without them the start draws. */
function readAssignment(
  item: ImportItem,
): SealedWaves['assignment'] | undefined {
  return item.waves?.map(({ entityRef, wave }) => ({
    entityRef: normalizeEntityRef(entityRef, 'waves'),
    wave,
  }));
}

/**
 * Takes the steps of an imported history through the same life cycle as everybody's.
 *
 * @param draft - the experiment before its first step, created when that step was taken
 * @throws InputError with the item and step that do not fit
 */
export function replayHistory(
  draft: ExperimentRecord,
  item: ImportItem,
  options: { now: Date; field: string },
): Replayed {
  const { now, field } = options;
  let record = draft;
  let previous: Date | null = null;
  const events: Replayed['events'] = [];
  for (const [i, step] of item.history.entries()) {
    const place = `${field}.history.${i}`;
    const at: Date = readInstant(step.at, `${place}.at`, {
      after: previous,
      now,
    });
    const actor = readActor(step.actor);
    const { at: _at, actor: _actor, ...input } = step;
    try {
      const taken = applyTransition(record, input, {
        at,
        actor,
        replay: true,
        assignment: readAssignment(item),
      });
      record = taken.next;
      events.push({
        at,
        recordedAt: now,
        actor,
        type: step.action,
        from: taken.from,
        to: taken.to,
        reason: taken.reason,
        detail: { ...taken.detail, imported: true },
      });
    } catch (error) {
      if (error instanceof ConflictError || error instanceof InputError) {
        throw new InputError(`${place}: ${error.message}`);
      }
      throw error;
    }
    previous = at;
  }
  return { record, events };
}
