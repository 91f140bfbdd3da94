export * from './listShares';
export * from './replaceShares';
