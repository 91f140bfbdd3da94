import type { Rng } from '@hone/inference';
import type {
  ExperimentAction,
  ExperimentStatus,
} from '@hone/backstage-plugin-experiments-common';
import { v7 } from 'uuid';
import type {
  ExperimentEventRecord,
  ExperimentRecord,
} from '../backend/experimentsStore';
import { randomBytes } from './generateVerdict';

const MINUTE = 60_000;

/** One plan in a hundred is edited by a program, again and again. */
const BUSY_SHARE = 0.01;
const BUSY_EDITS = 150;

type Step = [ExperimentAction, ExperimentStatus, ExperimentStatus];

const TO_START: Step[] = [
  ['submit', 'draft', 'in-review'],
  ['approve', 'in-review', 'scheduled'],
  ['start', 'scheduled', 'running'],
];
const PAUSE: Step[] = [
  ['pause', 'running', 'paused'],
  ['resume', 'paused', 'running'],
];
const CONCLUDE: Step[] = [['conclude', 'running', 'decide']];

/** The steps that lead to where an experiment stands. */
function stepsTo(rng: Rng, { status, outcome }: ExperimentRecord): Step[] {
  if (status === 'draft') return [];
  if (status === 'in-review') return TO_START.slice(0, 1);
  if (status === 'scheduled') return TO_START.slice(0, 2);
  const pauses = rng.uniform() < 0.2 ? [...PAUSE] : [];
  const steps = [...TO_START, ...pauses];
  if (status === 'running') return steps;
  if (status === 'paused') return [...TO_START, PAUSE[0]];
  steps.push(...CONCLUDE);
  if (status === 'decide') return steps;
  const shipped = outcome === 'shipped';
  steps.push(['decide', 'decide', shipped ? 'watching' : 'closed']);
  if (shipped && status === 'closed') {
    steps.push(['end-watch', 'watching', 'closed']);
  }
  return steps;
}

/**
 * What happened to an experiment: its creation, edits of its plan, and the steps to where it stands, in the order of
 * time.
 */
export function generateEvents(
  rng: Rng,
  experiment: ExperimentRecord,
): ExperimentEventRecord[] {
  const edits =
    rng.uniform() < BUSY_SHARE ? BUSY_EDITS : rng.int(5) + rng.int(3);
  const steps = stepsTo(rng, experiment);
  const { createdAt, updatedAt, createdBy } = experiment;
  const first = createdAt.getTime();
  const count = 1 + edits + steps.length;
  const distance = Math.max(
    MINUTE,
    Math.floor((updatedAt.getTime() - first) / count),
  );
  return Array.from({ length: count }, (_, i) => {
    const at = new Date(first + i * distance);
    const [action, from, to] = steps[i - 1 - edits] ?? [];
    const edit = i === 0 ? 'create' : 'update';
    return {
      id: v7({ msecs: at.getTime(), random: randomBytes(rng) }),
      experimentId: experiment.id,
      at,
      recordedAt: at,
      actor: createdBy,
      type: action ?? edit,
      from: from ?? null,
      to: to ?? (i === 0 ? 'draft' : null),
      reason: action === 'pause' ? 'An incident on the same service' : null,
      detail: action ? {} : { fields: ['plan', 'hypothesis'] },
    };
  });
}
