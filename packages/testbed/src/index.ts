/**
 * Real systems that tests and benchmarks start.
 *
 * @packageDocumentation
 */
export * from './startLiveService';
export * from './startLoad';
export * from './startPostgres';
export * from './startPrometheus';
