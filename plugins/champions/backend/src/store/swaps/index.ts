export * from './findSwaps';
export * from './listSwaps';
export * from './types';
export * from './writeSwaps';
