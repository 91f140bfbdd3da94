import type { NestedService, Rng, TransferTrial } from '@hone/inference';

/** How much true effects differ in an organisation, and how large it is. */
export interface World {
  groups: number;
  /** Standard deviation between groups. */
  tauGroups: number;
  /** Standard deviation between services of one group. */
  tauServices: number;
}

/** Where an effect is forecast, and how near the trials are. */
export type TargetKind = 'tried service' | 'new service' | 'new group';

/** A service that the change comes to next. */
export interface Target {
  kind: TargetKind;
  service: NestedService;
  /** The true effect there. */
  truth: number;
  /** What the next trial measures there, and its standard error. */
  measured: number;
  standardError: number;
}

/** One organisation with its past trials of one kind of change. */
export interface Organisation {
  trials: TransferTrial[];
  targets: Target[];
}

const MEAN_EFFECT = -0.1;
const MOST_TRIALS_OF_A_GROUP = 4;
const MOST_SERVICES_OF_A_TRIAL = 4;
/** Standard errors of trials. */
const ERRORS = [0.04, 0.16] as const;

const SIZES = [3, 6, 12];
const SPREADS: [number, number][] = [
  [0, 0],
  [0.05, 0],
  [0, 0.05],
  [0.05, 0.05],
  [0.15, 0.05],
  [0.05, 0.15],
  [0.2, 0.2],
];

/** Small and large organisations; effects that do not differ, a little, and much. */
export const WORLDS: World[] = SIZES.flatMap(groups =>
  SPREADS.map(([tauGroups, tauServices]) => ({
    groups,
    tauGroups,
    tauServices,
  })),
);

function upTo(rng: Rng, most: number): number {
  return 1 + Math.floor(rng.uniform() * most);
}

function between(rng: Rng, [low, high]: readonly [number, number]): number {
  return low + (high - low) * rng.uniform();
}

/** Draws an organisation: groups with one to four trials, each on one to four services. */
export function drawOrganisation(rng: Rng, world: World): Organisation {
  const { tauGroups, tauServices } = world;
  const trials: TransferTrial[] = [];
  const tried: { service: NestedService; truth: number }[] = [];
  const drawGroup = () => MEAN_EFFECT + tauGroups * rng.normal();
  const groups = Array.from({ length: world.groups }, drawGroup);
  groups.forEach((groupEffect, g) => {
    const count = upTo(rng, MOST_TRIALS_OF_A_GROUP);
    for (let t = 0; t < count; t++) {
      const own = Array.from(
        { length: upTo(rng, MOST_SERVICES_OF_A_TRIAL) },
        (_, s) => ({
          service: { group: `g${g}`, service: `t${t}s${s}` },
          truth: groupEffect + tauServices * rng.normal(),
        }),
      );
      const error = between(rng, ERRORS);
      const mean = own.reduce((sum, { truth }) => sum + truth, 0) / own.length;
      trials.push({
        effect: mean + error * rng.normal(),
        variance: error ** 2,
        services: own.map(({ service }) => service),
      });
      tried.push(...own);
    }
  });
  const target = (
    kind: TargetKind,
    service: NestedService,
    truth: number,
  ): Target => {
    const standardError = between(rng, ERRORS);
    return {
      kind,
      service,
      truth,
      measured: truth + standardError * rng.normal(),
      standardError,
    };
  };
  return {
    trials,
    targets: [
      target('tried service', tried[0].service, tried[0].truth),
      target(
        'new service',
        { group: 'g0', service: 'new' },
        groups[0] + tauServices * rng.normal(),
      ),
      target(
        'new group',
        { group: 'new', service: 'new' },
        drawGroup() + tauServices * rng.normal(),
      ),
    ],
  };
}
