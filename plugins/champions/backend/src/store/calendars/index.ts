export * from './calendars';
export * from './types';
