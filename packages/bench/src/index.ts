/**
 * Benchmarks and their command line. Nothing is exported: `yarn bench` runs src/cli.ts.
 *
 * @packageDocumentation
 */
export {};
