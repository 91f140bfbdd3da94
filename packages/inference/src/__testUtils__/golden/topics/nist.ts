import { anova } from '../../../moments/anova';
import { fromShiftedSums } from '../../../moments/fromShiftedSums';
import { mergeMoments } from '../../../moments/mergeMoments';
import type { Comoments, Moments } from '../../../moments/moments';
import { ols } from '../../../moments/ols';
import { summarize } from '../../../moments/summarize';
import type { GoldenTopic } from '../vectors';

/** NIST writes its data with one decimal: parse the decimals, do not add. */
function alternating(centre: number, n: number, decimals = 1): number[] {
  return Array.from({ length: n }, (_, i) => {
    if (i === 0) return centre;
    return Number((centre + (i % 2 === 1 ? -0.1 : 0.1)).toFixed(decimals));
  });
}

export const nist: GoldenTopic = {
  methods: {
    summarize: i => summarize(i.values ?? alternating(i.c, i.n)),
    'anova.oneWay': i =>
      anova.oneWay(
        i.groups ?? i.centres.map((c: number) => alternating(c, i.replicates)),
      ),
    ols: i => ols(i.x, i.y),
    mergeMoments: i => {
      const merged = mergeMoments<Moments | Comoments>(i.a, i.b);
      return 'm2' in merged
        ? { ...merged, variance: merged.m2 / (merged.n - 1) }
        : merged;
    },
    fromShiftedSums: i => fromShiftedSums(i),
  },
};
