export * from './countEarlyLooks';
export * from './deleteAnalysis';
export * from './findAnalysis';
export * from './findChecks';
export * from './findLatestAnalysis';
export * from './insertAnalysis';
export * from './listAnalyses';
export * from './types';
