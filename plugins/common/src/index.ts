/**
 * Contracts that all Hone domains share.
 *
 * @packageDocumentation
 */
export * from './apiClient';
export * from './csv';
export * from './entityRef';
export * from './HoneApiError';
export * from './page';
export * from './retryAfterMs';
