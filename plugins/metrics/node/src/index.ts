/**
 * Extension points of the Hone metrics domain.
 *
 * @packageDocumentation
 */
export * from './extensionPoint';
export * from './MetricSource';
