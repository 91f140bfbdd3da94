export * from './listPreferences';
export * from './savePreferences';
export * from './types';
