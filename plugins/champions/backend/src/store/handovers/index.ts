export * from './findGiver';
export * from './handovers';
export * from './types';
