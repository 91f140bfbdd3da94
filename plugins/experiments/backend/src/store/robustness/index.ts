export * from './findRobustnessReport';
export * from './insertRobustnessReport';
