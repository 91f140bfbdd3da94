export * from './findLearning';
export * from './learningKey';
export * from './listLearnings';
export * from './saveLearning';
export * from './trials';
export * from './types';
