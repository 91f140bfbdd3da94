export * from './countForCaller';
export * from './getAnalysisForCaller';
export * from './getForCaller';
export * from './listAnalysesForCaller';
export * from './listEventsForCaller';
export * from './listForCaller';
export * from './summarizeForCaller';
