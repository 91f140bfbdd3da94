export * from './deleteAnalysis';
export * from './findAnalysis';
export * from './findLatestAnalysis';
export * from './insertAnalysis';
export * from './listAnalyses';
export * from './types';
