export * from './findProgramme';
export * from './insertProgramme';
export * from './listProgrammes';
export * from './permissionFilter';
export * from './planningTurn';
export * from './programmeGroups';
export * from './types';
export * from './updateProgramme';
