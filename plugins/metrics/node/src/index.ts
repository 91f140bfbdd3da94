/**
 * Extension points of the Hone metrics domain, and what several connectors need to make events.
 *
 * @packageDocumentation
 */
export * from './AnnotationSink';
export * from './commits/namesBot';
export * from './commits/namesHotfix';
export * from './commits/trailers';
export * from './cursor/cursorText';
export * from './cursor/resume';
export * from './Dashboard';
export * from './DeliverySource';
export * from './DeliveryWebhook';
export * from './extensionPoint';
export * from './MetricSource';
export * from './query/matchers';
export * from './query/placeholders';
export * from './query/windowSeconds';
export * from './settings/readSourceSettings';
export * from './settings/settingSentence';
export * from './texts/cut';
export * from './texts/digestOf';
export * from './texts/toIso';
export * from './texts/toMatcher';
export * from './texts/toUrl';
