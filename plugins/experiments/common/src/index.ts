/**
 * Types, client, life cycle and permissions of the Hone experiments domain.
 *
 * @packageDocumentation
 */
export * from './ExperimentsClient';
export * from './lifecycle';
export * from './permissions';
export * from './types';
