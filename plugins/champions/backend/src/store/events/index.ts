export * from './appendEvents';
export * from './listEvents';
export * from './types';
