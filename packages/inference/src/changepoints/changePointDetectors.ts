import { robustScale } from '../charts/internal/robustScale';
import type { Outcome } from '../outcome';
import { observed, type Series } from '../series/series';
import { binarySegmentation } from './binarySegmentation';
import { bocpd } from './bocpd';
import { eDivisive } from './eDivisive';
import { pelt } from './pelt';

/**
 * Names of the detectors that share one interface.
 *
 * @public
 */
export type ChangePointDetectorName =
  | 'pelt'
  | 'binarySegmentation'
  | 'eDivisive'
  | 'bocpd';

/**
 * A way to find changes of the level: values in, indices of the first
 * observation of every new segment out.
 *
 * @public
 */
export type ChangePointDetector = (
  values: Series,
) => Outcome<{ changePoints: number[] }>;

/** More probable than not. */
const LIKELY = 0.5;

function likelyChanges(values: Series): Outcome<{ changePoints: number[] }> {
  const data = observed(values);
  if (!data.ok) return data;
  const { center, scale } =
    data.values.length > 0 ? robustScale(data.values) : { center: 0, scale: 0 };
  const result = bocpd({
    values: data.values.map(v => (scale > 0 ? (v - center) / scale : 0)),
  });
  if (!result.ok) return result;
  const { changeProbability, ...rest } = result;
  const changePoints = changeProbability.flatMap((p, i) =>
    p > LIKELY ? [data.indices[i + 1]] : [],
  );
  return { ...rest, changePoints };
}

/**
 * Detectors of level changes with their default options behind one interface.
 * All of them take trend, season and correlated noise for changes of the
 * level: use `detectChangePoints` on raw series.
 *
 * @public
 */
export const changePointDetectors: Readonly<
  Record<ChangePointDetectorName, ChangePointDetector>
> = {
  pelt: values => pelt({ values }),
  binarySegmentation: values => binarySegmentation({ values }),
  eDivisive: values => eDivisive({ values, minMagnitude: 0 }),
  bocpd: likelyChanges,
};
