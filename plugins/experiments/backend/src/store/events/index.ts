export * from './appendEvents';
export * from './hasEventSince';
export * from './lastEventAt';
export * from './listContributions';
export * from './listEvents';
export * from './listTransitions';
export * from './types';
