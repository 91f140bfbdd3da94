import type { RootConfigService } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import { normalizeEntityRef } from '@hone/common';

/**
 * How many experiments may be running, paused or undecided at the same time.
 */
export interface SlotLimits {
  /** Of an owner that is not named. */
  default: number;
  owners: Map<string, number>;
  /** On one service; without it only owners have limits. */
  services?: ServiceLimits;
  /** Whether the same service and primary metric keep two from running at the same time. */
  refusesSameMetric?: boolean;
}

/**
 * How many experiments may change one service at the same time.
 */
export interface ServiceLimits {
  /** Null where it is not configured; the limit then also follows from the service's earlier trials. */
  default: number | null;
  entities: Map<string, number>;
}

const PATH = 'hone.experiments.slots';
const COLLISIONS = 'hone.experiments.collisions.sameMetric';
const DEFAULT = 2;
const MOST = 10_000;

function checkLimit(limit: number, field: string): number {
  if (!Number.isInteger(limit) || limit < 0 || limit > MOST) {
    throw new InputError(
      `${field} has to be a whole number from 0 to ${MOST}, but ${limit} was given`,
    );
  }
  return limit;
}

/** Limits by the reference that a field of each holds. */
function readNamed(
  config: RootConfigService,
  path: string,
  field: 'ownerRef' | 'entityRef',
): Map<string, number> {
  const named = config.getOptionalConfigArray(path) ?? [];
  return new Map(
    named.map((one, i) => [
      normalizeEntityRef(one.getString(field), `${path}.${i}.${field}`),
      checkLimit(one.getNumber('limit'), `${path}.${i}.limit`),
    ]),
  );
}

function readSameMetric(config: RootConfigService): boolean {
  const wish = config.getOptionalString(COLLISIONS) ?? 'refuse';
  if (wish !== 'refuse' && wish !== 'tell') {
    throw new InputError(
      `${COLLISIONS} has to be refuse or tell, but "${wish}" was given`,
    );
  }
  return wish === 'refuse';
}

/**
 * Reads the limits from the configuration.
 *
 * @throws InputError when one is not a number of slots
 */
export function readSlotLimits(config: RootConfigService): SlotLimits {
  const ofServices = config.getOptionalNumber(`${PATH}.services.default`);
  return {
    default: checkLimit(
      config.getOptionalNumber(`${PATH}.default`) ?? DEFAULT,
      `${PATH}.default`,
    ),
    owners: readNamed(config, `${PATH}.owners`, 'ownerRef'),
    services: {
      default:
        ofServices === undefined
          ? null
          : checkLimit(ofServices, `${PATH}.services.default`),
      entities: readNamed(config, `${PATH}.services.limits`, 'entityRef'),
    },
    refusesSameMetric: readSameMetric(config),
  };
}

/**
 * The limit of one owner.
 */
export function limitOf(limits: SlotLimits, ownerRef: string): number {
  return limits.owners.get(ownerRef) ?? limits.default;
}
