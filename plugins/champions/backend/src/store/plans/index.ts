export * from './plans';
export * from './types';
