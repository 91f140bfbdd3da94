import { ConflictError } from '@backstage/errors';
import type { GovernanceObstacle } from '@hone/backstage-plugin-experiments-common';
import type { ExperimentRecord } from '../../../store/experiments';
import type { ServiceContext } from '../../context';
import { gateObstacles } from './gateObstacles';
import { readGate, type GateReading } from './readGate';

const MOST_SENTENCES = 3;
/** What can only be known when the start comes. */
export const KNOWN_AT_START: GovernanceObstacle['kind'][] = [
  'error-budget',
  'budget',
];

/**
 * The gate keeps an experiment from starting.
 */
export class GateError extends ConflictError {
  constructor(
    readonly obstacles: GovernanceObstacle[],
    readonly reading: GateReading,
  ) {
    super(obstaclesSentence(obstacles));
  }
}

/**
 * Obstacles as one text.
 */
export function obstaclesSentence(obstacles: GovernanceObstacle[]): string {
  return obstacles
    .slice(0, MOST_SENTENCES)
    .map(({ sentence }) => sentence)
    .join(' ');
}

/**
 * A gate that was passed, with what it would have said where its mode only watches.
 */
export interface GatePass {
  reading: GateReading;
  obstacles: GovernanceObstacle[];
}

/**
 * Asks the gate whether an experiment may start at an instant. In the modes `warn` and `dryrun` it always may.
 *
 * @param options - `onlyAhead` asks what can be known of a start that lies ahead: budgets are asked for when it comes
 * @throws GateError with what is missing and who can give it
 */
export async function requireGate(
  context: ServiceContext,
  record: ExperimentRecord,
  at: Date,
  options: { onlyAhead?: boolean } = {},
): Promise<GatePass> {
  const reading = await readGate(context, record, at);
  const all = await gateObstacles(context, record, reading, at);
  const obstacles = options.onlyAhead
    ? all.filter(({ kind }) => !KNOWN_AT_START.includes(kind))
    : all;
  if (obstacles.length > 0 && reading.policy.mode === 'enforce') {
    throw new GateError(obstacles, reading);
  }
  return { reading, obstacles };
}
