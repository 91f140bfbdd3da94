export * from './deleteComment';
export * from './findComment';
export * from './insertComment';
export * from './listComments';
export * from './types';
