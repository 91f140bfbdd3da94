import type { History } from '../history';
import { findClipping } from './findClipping';
import { findFrozen } from './findFrozen';
import { findGaps } from './findGaps';
import { findResolutionChanges } from './findResolutionChanges';
import { findUnitChanges } from './findUnitChanges';
import type { InstrumentChange } from './instrumentChange';

/** Enough to know that the instrument is no good. */
const MAX_CHANGES = 20;

/** Everything that happened to the instrument, the earliest first. */
export function findInstrumentChanges(history: History): InstrumentChange[] {
  return [
    findGaps,
    findFrozen,
    findClipping,
    findUnitChanges,
    findResolutionChanges,
  ]
    .flatMap(find => find(history))
    .sort((a, b) => a.at - b.at)
    .slice(0, MAX_CHANGES);
}
