export { SimulatedChip } from './SimulatedChip';
export { WordChip } from './WordChip';
export type { WordChipProps } from './WordChip';
