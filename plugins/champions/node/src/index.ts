/**
 * What policy authors of the Hone champions domain need: the resource, its rules and conditions.
 *
 * @packageDocumentation
 */
export * from './conditionExports';
export * from './programmeResourceRef';
export * from './rules';
export * from './types';
