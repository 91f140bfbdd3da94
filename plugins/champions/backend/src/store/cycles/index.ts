export * from './cycles';
export * from './types';
