import { createRng } from '../../numerics/rng';
import type { SteppedWedgeDesign } from '../wedge';
import {
  countAllocations,
  allocationsOf,
  evenSizes,
  keyOf,
  listAllocations,
  type Allocation,
} from './allocations';
import { imbalanceOf, standardised } from './imbalance';

/** Fewer would leave a test by re-randomisation with hardly any p values. */
const FEWEST_ACCEPTABLE = 100;
// Waves that swap their clusters are equally balanced, up to rounding.
const ROUNDING = 1e-9;

/** Clusters in order of id, and what may be drawn for them. */
export interface AcceptableSet {
  sizes: number[];
  /** The acceptable allocations; null when every allocation is. */
  list: Allocation[] | null;
  /** Distinct acceptable allocations, and the candidates they were kept from. */
  count: number;
  candidates: number;
  /** Null without covariates that vary. */
  imbalance(allocation: Allocation): number | null;
}

export interface ConstrainedDesign extends SteppedWedgeDesign {
  candidates: number;
  acceptableShare: number;
}

function candidatesOf(
  sizes: readonly number[],
  design: ConstrainedDesign,
): Allocation[] {
  if (countAllocations(sizes) <= design.candidates) {
    return listAllocations(sizes);
  }
  const rng = createRng(design.seed).fork('candidates');
  const draw = allocationsOf(sizes);
  const distinct = new Map<string, Allocation>();
  for (let i = 0; i < design.candidates; i++) {
    const allocation = draw(rng);
    distinct.set(keyOf(allocation), allocation);
  }
  return [...distinct.values()];
}

/**
 * The allocations a design may draw: all of them without covariates, else the
 * best balanced share of the candidates. A pure function of the design, so
 * that the analysis of a trial compares with the set its plan was drawn from.
 */
export function acceptableSet(design: ConstrainedDesign): AcceptableSet {
  const clusters = inOrderOfId(design.clusters);
  const sizes = evenSizes(clusters.length, design.waves);
  const covariates = standardised(clusters.map(c => c.covariates ?? []));
  if (covariates.length === 0) {
    const count = countAllocations(sizes);
    const imbalance = () => null;
    return { sizes, list: null, count, candidates: count, imbalance };
  }
  const imbalance = (allocation: Allocation) =>
    imbalanceOf(covariates, sizes, allocation);
  const candidates = candidatesOf(sizes, design);
  const scores = candidates.map(imbalance);
  const kept = Math.min(
    candidates.length,
    Math.max(
      FEWEST_ACCEPTABLE,
      Math.ceil(design.acceptableShare * candidates.length),
    ),
  );
  const threshold =
    Float64Array.from(scores).sort()[kept - 1] * (1 + ROUNDING) + ROUNDING ** 2;
  const list = candidates.filter((_, i) => scores[i] <= threshold);
  return {
    sizes,
    list,
    count: list.length,
    candidates: candidates.length,
    imbalance,
  };
}

/** By code units, which are the same everywhere; locales are not. */
export function inOrderOfId<T extends { id: string }>(
  items: readonly T[],
): T[] {
  return items.slice().sort((a, b) => (a.id < b.id ? -1 : Number(a.id > b.id)));
}
