import { momentsOf } from '../../../moments/summarize';
import { instantAt, type History } from '../history';
import { frozenRuns } from './findFrozen';
import { pointsOfDay, type InstrumentChange } from './instrumentChange';

const LEAST_BLOCKS = 3;
const LEAST_DIFFERENCE = 0.3;
/** How far apart both sides have to lie, in standard deviations of single days. */
const LEAST_CONTRAST = 4;
/** Of fewer values it is not known whether they repeat. */
const LEAST_VALUES = 6;
/** Days with less are gaps, which are told elsewhere. */
const LEAST_DENSITY = 0.05;

interface Block {
  from: number;
  share: number;
}

/** Where days of one kind give way to days of another, for good. */
function lastingStep(
  blocks: readonly Block[],
): { from: number; before: number; after: number } | null {
  let best: { from: number; before: number; after: number } | null = null;
  let largest = LEAST_DIFFERENCE;
  for (let i = LEAST_BLOCKS; i <= blocks.length - LEAST_BLOCKS; i++) {
    const sides = [blocks.slice(0, i), blocks.slice(i)].map(side =>
      momentsOf(side.map(block => block.share)),
    );
    const [before, after] = sides;
    const difference = Math.abs(after.mean - before.mean);
    const spread = Math.sqrt((before.m2 + after.m2) / (blocks.length - 2));
    if (difference < largest || difference < LEAST_CONTRAST * spread) continue;
    largest = difference;
    best = { from: blocks[i].from, before: before.mean, after: after.mean };
  }
  return best;
}

function blocksOf(
  history: History,
  shareOf: (values: (number | null)[]) => number | null,
  masked: (index: number) => boolean,
): Block[] {
  const length = pointsOfDay(history);
  const blocks: Block[] = [];
  for (let from = 0; from + length <= history.values.length; from += length) {
    const values = history.values
      .slice(from, from + length)
      .map((value, i) => (masked(from + i) ? null : value));
    const share = shareOf(values);
    if (share !== null) blocks.push({ from, share });
  }
  return blocks;
}

function density(values: (number | null)[]): number | null {
  const share = values.filter(value => value !== null).length / values.length;
  return share < LEAST_DENSITY ? null : share;
}

function distinctShare(values: (number | null)[]): number | null {
  const present = values.filter(value => value !== null);
  return present.length < LEAST_VALUES
    ? null
    : new Set(present).size / present.length;
}

const percent = (share: number) => `${Math.round(100 * share)} %`;

/** Lasting changes of how often there is a value, and of how finely values are told apart. */
export function findResolutionChanges(history: History): InstrumentChange[] {
  const frozen = frozenRuns(history);
  const inFrozen = (index: number) =>
    frozen.some(run => index >= run.from && index < run.to);
  const spacing = lastingStep(blocksOf(history, density, () => false));
  const rounding = lastingStep(blocksOf(history, distinctShare, inFrozen));
  const changes: InstrumentChange[] = [];
  if (spacing) {
    changes.push({
      at: instantAt(history, spacing.from),
      kind: 'resolution',
      message: `${percent(spacing.after)} of the points have a value, ${percent(
        spacing.before,
      )} had one before: the instrument reports at another rate.`,
    });
  }
  if (rounding) {
    changes.push({
      at: instantAt(history, rounding.from),
      kind: 'resolution',
      message: `${percent(
        rounding.after,
      )} of a day's values differ from each other, ${percent(
        rounding.before,
      )} did before: they are rounded or repeated differently.`,
    });
  }
  return changes;
}
