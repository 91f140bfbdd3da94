export * from './appendEvents';
export * from './listEvents';
export * from './listTransitions';
export * from './types';
