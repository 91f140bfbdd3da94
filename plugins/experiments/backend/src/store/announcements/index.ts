export * from './listBadVerdicts';
export * from './listUndecided';
export * from './listUntoldComments';
export * from './listUntoldEvents';
export * from './listUntoldIdeaEvents';
export * from './told';
export type { NewsPosition } from './newsPosition';
