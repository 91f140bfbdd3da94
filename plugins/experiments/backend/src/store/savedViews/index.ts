export * from './countSavedViews';
export * from './deleteSavedView';
export * from './listSavedViews';
export * from './saveView';
export * from './types';
