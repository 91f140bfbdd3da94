/**
 * Backend mechanics that all Hone domains share; knows no domain.
 *
 * @packageDocumentation
 */
export * from './database/columns';
export * from './database/ids';
export * from './database/migrate';
export * from './router/createApiRouter';
export * from './router/cursor';
export * from './router/revision';
export * from './time/clock';
