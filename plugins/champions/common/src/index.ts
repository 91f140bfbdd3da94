/**
 * Types, clients and permissions of the Hone champions domain.
 *
 * @packageDocumentation
 */
export * from './annotations';
export * from './ChampionsClient';
export * from './permissions';
export * from './SeatsClient';
export * from './types';
