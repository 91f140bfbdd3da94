export * from './countSlots';
export * from './listHolders';
export * from './listOwnersWithSlots';
