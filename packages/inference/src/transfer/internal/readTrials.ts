import { union } from 'd3-array';
import { fail } from '../../internal/outcomes';
import { InferenceInputError, type Failure } from '../../outcome';
import { checkEffects } from '../../pooling/internal/checkEffects';

/**
 * A service and the group it is nested in: its owner or its system.
 *
 * @public
 */
export interface NestedService {
  service: string;
  group: string;
}

/**
 * A finished trial of one kind of change: its effect, on a scale on which
 * trials compare, the squared standard error, and the services whose mean it
 * is.
 *
 * @public
 */
export interface TransferTrial {
  effect: number;
  variance: number;
  services: readonly NestedService[];
}

/** Shares of services and groups in a mean; they add up to 1 each. */
export interface Shares {
  services: ReadonlyMap<string, number>;
  groups: ReadonlyMap<string, number>;
}

/** Trials as the model reads them. */
export interface ReadTrials {
  ok: true;
  effects: number[];
  variances: number[];
  shares: Shares[];
  /** Distinct services of all trials. */
  services: number;
  /** Services of the largest trial. */
  mostServices: number;
}

const MINIMUM_TRIALS = 2;
const MINIMUM_SERVICES = 8;

/** A service is named together with its group: equal names elsewhere are others. */
const nameOf = ({ group, service }: NestedService) =>
  JSON.stringify([group, service]);

export function sharesOf(
  what: string,
  services: readonly NestedService[],
): Shares {
  if (services.length === 0) {
    throw new InferenceInputError(`${what} must name at least one service`);
  }
  const shares = {
    services: new Map<string, number>(),
    groups: new Map<string, number>(),
  };
  const share = 1 / services.length;
  for (const service of services) {
    const name = nameOf(service);
    const { group } = service;
    shares.services.set(name, (shares.services.get(name) ?? 0) + share);
    shares.groups.set(group, (shares.groups.get(group) ?? 0) + share);
  }
  return shares;
}

/** Checks the trials; too few of them say nothing of others. */
export function readTrials(
  trials: readonly TransferTrial[],
): ReadTrials | Failure {
  const effects = trials.map(({ effect }) => effect);
  const variances = trials.map(({ variance }) => variance);
  const shares = trials.map(({ services }, i) =>
    sharesOf(`trials[${i}].services`, services),
  );
  const problem = checkEffects(effects, variances, MINIMUM_TRIALS);
  if (problem) return problem;
  const services = union(
    shares.flatMap(share => [...share.services.keys()]),
  ).size;
  return services < MINIMUM_SERVICES
    ? fail(
        'insufficient-data',
        `${trials.length} trials with ${services} services: at least ${MINIMUM_TRIALS} trials and ${MINIMUM_SERVICES} services are needed.`,
      )
    : {
        ok: true,
        effects,
        variances,
        shares,
        services,
        mostServices: Math.max(...shares.map(s => s.services.size)),
      };
}
