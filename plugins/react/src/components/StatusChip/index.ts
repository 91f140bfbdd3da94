export { StatusChip } from './StatusChip';
export type { StatusChipProps } from './StatusChip';
export type { LifecycleOutcome, LifecycleStatus } from './lifecycle';
