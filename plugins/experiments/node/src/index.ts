/**
 * What policy authors and modules of the Hone experiments domain need: the resource, its rules and conditions.
 *
 * @packageDocumentation
 */
export * from './conditionExports';
export * from './experimentResourceRef';
export * from './ideaConditionExports';
export * from './ideaResourceRef';
export * from './rules';
export * from './rules/ideas';
export * from './types';
