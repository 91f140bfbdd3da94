export * from './countFreezes';
export * from './deleteFreeze';
export * from './findFreeze';
export * from './findFreezes';
export * from './insertFreeze';
export * from './types';
export * from './updateFreeze';
