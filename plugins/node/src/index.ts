/**
 * Backend mechanics that all Hone domains share; knows no domain.
 *
 * @packageDocumentation
 */
export * from './database/columns';
export * from './database/ids';
export * from './database/migrate';
export * from './http/CircuitBreaker';
export * from './http/HttpClient';
export * from './http/HttpClientOptions';
export * from './http/HttpFailure';
export * from './http/readBounded';
export * from './http/redact';
export * from './router/createApiRouter';
export * from './router/cursor';
export * from './router/requireStorableText';
export * from './router/revision';
export * from './time/clock';
export * from './webhook/verifyCredential';
export * from './webhook/verifySignature';
