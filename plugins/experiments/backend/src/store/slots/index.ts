export * from './countSlots';
export * from './listHolders';
export * from './listOwnersWithSlots';
export * from './serviceSlots';
export * from './findPlansOn';
export * from './findSameMetric';
