export * from './findSeats';
export * from './listHolders';
export * from './listSeatsStarting';
export * from './listTurns';
export * from './mapSeat';
export * from './types';
export * from './writeSeats';
