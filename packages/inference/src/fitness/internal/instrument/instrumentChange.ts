import { DAY_SECONDS, type History } from '../history';

/**
 * Something that happened to the instrument rather than to what it measures.
 *
 * @public
 */
export interface InstrumentChange {
  /** Epoch milliseconds of the first point concerned. */
  at: number;
  /**
   * resolution – values are rounded, repeated or spaced differently from then on; gap – no values for long; unit – a sudden
   * factor such as 1,000; constant – the same value for longer than chance allows; clipping – many values end at one bound
   */
  kind: 'resolution' | 'gap' | 'unit' | 'constant' | 'clipping';
  /** One sentence. */
  message: string;
}

/** Points of a day, never so few that nothing can be said of them. */
export function pointsOfDay({ stepSeconds }: History): number {
  return Math.max(12, Math.ceil(DAY_SECONDS / stepSeconds));
}

/** "36 hours" or "5 days". */
export function durationWords(points: number, stepSeconds: number): string {
  const hours = (points * stepSeconds) / 3600;
  return hours < 48
    ? `${Math.round(hours)} hours`
    : `${Math.round(hours / 24)} days`;
}

/** A number for people, with four digits. */
export function numberWords(value: number): string {
  return String(Number(value.toPrecision(4)));
}
