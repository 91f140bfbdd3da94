export * from './findAnalysisInput';
export * from './keepAnalysisInput';
export * from './saveAnalysisInput';
