export * from './claimDueChecks';
export * from './dropOpenChecks';
export * from './insertWatchChecks';
export * from './listDoneChecks';
export * from './listWatchChecks';
export * from './postponeWatchCheck';
export * from './saveWatchCheck';
export * from './types';
