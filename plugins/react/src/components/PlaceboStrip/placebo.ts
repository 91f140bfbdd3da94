import { EffectInterval } from '../../formatting';

/**
 * The effect that was computed where nothing was changed.
 *
 * @public
 */
export interface Placebo {
  /** Kind of placebo as it is shown, such as "other dates". */
  group: string;
  /** Which one: a date, a service. */
  label: string;
  estimate: number;
  interval: EffectInterval | null;
}
