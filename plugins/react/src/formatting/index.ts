export { formatAge } from './formatAge';
export { formatDuration } from './formatDuration';
export type { FormatDurationOptions } from './formatDuration';
export { formatEffect } from './formatEffect';
export type { EffectScale, FormatEffectOptions } from './formatEffect';
export { formatInterval } from './formatInterval';
export type { EffectInterval } from './formatInterval';
export { formatDate, formatMoment } from './formatMoment';
export type { FormatDateOptions, Instant } from './formatMoment';
export { formatNumber } from './formatNumber';
export { formatValue } from './formatValue';
export type { FormatValueOptions } from './formatValue';
export { intervalInWords } from './intervalInWords';
export type {
  IntervalInWordsOptions,
  IntervalTemplates,
} from './intervalInWords';
export { valueScale } from './valueScale';
export type { ValueScale } from './valueScale';
