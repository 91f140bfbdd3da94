import { causalImpact } from '../../../structural/causalImpact';
import { localLevelFilter } from '../../../structural/localLevelFilter';
import { localLevelMle } from '../../../structural/localLevelMle';
import type { GoldenTopic } from '../vectors';

function readSeries(text: string) {
  const rows = text
    .trim()
    .split(/\r?\n/)
    .slice(1)
    .map(line => line.split(','));
  const column = (j: number) => rows.map(row => Number(row[j]));
  const covariates = rows[0].length - 2;
  return {
    time: rows.map(row => row[0]),
    y: column(1),
    x: Array.from({ length: covariates }, (_, j) => column(j + 2)),
  };
}

export const bsts: GoldenTopic = {
  methods: {
    localLevelMle,
    localLevelFilter,
    causalImpact: ({ dataText, pre, post, alpha }) => {
      const result = causalImpact({
        ...readSeries(dataText),
        pre,
        post,
        alpha,
      });
      if (!result.ok) return result;
      const [lower, upper] = result.effectInterval;
      return { ...result, significant: lower > 0 || upper < 0 };
    },
  },
};
