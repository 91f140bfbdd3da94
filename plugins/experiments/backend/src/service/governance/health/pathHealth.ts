import { wilsonInterval } from '@hone/inference';
import { MAX_BANDS, MIN_STARTS, MIN_STARTS_PER_BAND } from './limits';
import type { GatePath, PathHealth, StartEntry } from './types';

/** In the order in which they are printed. */
const PATHS: GatePath[] = ['automatic', 'autonomy', 'approved', 'break-glass'];

interface Band {
  from: number;
  to: number | null;
}

/** Bands of the score with about as many starts each; equal scores are in one band. */
function bandsOf(starts: StartEntry[]): Band[] {
  const scores = starts.map(start => start.score).sort((a, b) => a - b);
  const bands = Math.min(
    MAX_BANDS,
    Math.max(1, Math.floor(scores.length / MIN_STARTS_PER_BAND)),
  );
  const cuts = Array.from(
    { length: bands - 1 },
    (_, at) => scores[Math.floor(((at + 1) * scores.length) / bands)],
  );
  const inside = [...new Set(cuts)].filter(cut => cut > scores[0]);
  const froms = [0, ...inside];
  return froms.map((from, at) => ({ from, to: froms[at + 1] ?? null }));
}

function isIn({ from, to }: Band, { score }: StartEntry): boolean {
  return score >= from && (to === null || score < to);
}

function rateOf(failed: number, n: number) {
  if (n < MIN_STARTS) return { rate: null, low: null, high: null };
  const found = wilsonInterval({ successes: failed, trials: n });
  if (!found.ok) return { rate: null, low: null, high: null };
  const [low, high] = found.interval;
  return { rate: found.estimate, low, high };
}

/**
 * Fail rates by path within bands of the score: only starts of similar risk tell what a path is worth. Starts whose
 * end is not known are left out.
 */
export function pathHealth(starts: StartEntry[]): PathHealth[] {
  const ended = starts.filter(start => start.failed !== null);
  if (ended.length === 0) return [];
  return bandsOf(ended).flatMap(band =>
    PATHS.flatMap(path => {
      const some = ended.filter(
        start => start.path === path && isIn(band, start),
      );
      if (some.length === 0) return [];
      const failed = some.filter(start => start.failed).length;
      return [
        {
          path,
          scoreFrom: band.from,
          scoreTo: band.to,
          n: some.length,
          failed,
          ...rateOf(failed, some.length),
        },
      ];
    }),
  );
}
