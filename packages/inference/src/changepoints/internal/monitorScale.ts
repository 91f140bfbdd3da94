import { robustScale } from '../../charts/internal/robustScale';
import { lag1Of } from '../../moments/summarize';

/** How a monitor turns observations into standardised innovations. */
export interface MonitorScale {
  center: number;
  scale: number;
  /** Lag-1 autocorrelation that is taken out. */
  phi: number;
}

const HIGHEST_AUTOCORRELATION = 0.9;

/** Beyond this nothing is more certain, and squares stay finite. */
const LARGEST = 1e6;

const bounded = (x: number) => Math.max(-LARGEST, Math.min(LARGEST, x));

/** Learnt once, from the first observations. */
export function learnScale(values: readonly number[]): MonitorScale {
  const { center, scale } = robustScale(values);
  // A constant start: any other value is then a change.
  const unit = scale > 0 ? scale : 1e-6 * Math.abs(center) || 1e-6;
  const raw = lag1Of(values.map(value => (value - center) / unit));
  const phi = raw + (1 + 3 * raw) / values.length;
  return {
    center,
    scale: unit,
    phi: Math.min(HIGHEST_AUTOCORRELATION, Math.max(0, phi)),
  };
}

/** x_t − φx_{t−1} in units of its standard deviation; x_t alone after a gap. */
export function innovation(
  { center, scale, phi }: MonitorScale,
  value: number,
  previous: number | null,
): number {
  const x = bounded((value - center) / scale);
  if (previous === null) return x;
  const before = bounded((previous - center) / scale);
  return (x - phi * before) / Math.sqrt(1 - phi * phi);
}
