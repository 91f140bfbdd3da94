import type { RootConfigService } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import { normalizeEntityRef } from '@hone/common';

/**
 * How many experiments an owner may have running, paused or undecided at the same time.
 */
export interface SlotLimits {
  default: number;
  owners: Map<string, number>;
}

const PATH = 'hone.experiments.slots';
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

/**
 * Reads the limits from the configuration.
 *
 * @throws InputError when one is not a number of slots
 */
export function readSlotLimits(config: RootConfigService): SlotLimits {
  const owners = config.getOptionalConfigArray(`${PATH}.owners`) ?? [];
  return {
    default: checkLimit(
      config.getOptionalNumber(`${PATH}.default`) ?? DEFAULT,
      `${PATH}.default`,
    ),
    owners: new Map(
      owners.map((owner, i) => [
        normalizeEntityRef(
          owner.getString('ownerRef'),
          `${PATH}.owners.${i}.ownerRef`,
        ),
        checkLimit(owner.getNumber('limit'), `${PATH}.owners.${i}.limit`),
      ]),
    ),
  };
}

/**
 * The limit of one owner.
 */
export function limitOf(limits: SlotLimits, ownerRef: string): number {
  return limits.owners.get(ownerRef) ?? limits.default;
}
