export * from './feeds';
export * from './listFeedSeats';
export * from './types';
