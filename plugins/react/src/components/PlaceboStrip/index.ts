export { PlaceboStrip } from './PlaceboStrip';
export type { PlaceboStripProps } from './PlaceboStrip';
export type { Placebo } from './placebo';
