/**
 * Real systems that tests and benchmarks start.
 *
 * @packageDocumentation
 */
export * from './launchPrometheus';
export * from './startLiveService';
export * from './startLoad';
export * from './startPostgres';
export * from './startPrometheus';
export * from './startPrometheusWithHistory';
export * from './vendor/Contract';
export * from './vendor/startVendor';
