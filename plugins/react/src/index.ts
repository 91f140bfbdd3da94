/**
 * Shared UI of the Hone plugins: verdict sentence, evidence grade, charts, panels, formats and hooks.
 * It knows no domain; properties are plain data.
 *
 * @packageDocumentation
 */
export * from './components/ChartFrame';
export * from './components/CounterfactualChart';
export * from './components/DataFooter';
export * from './components/DataTable';
export * from './components/EffectPlot';
export * from './components/GradeMark';
export * from './components/HoneMarkdown';
export * from './components/HoneStepper';
export * from './components/panels';
export * from './components/PlaceboStrip';
export * from './components/ServiceTimeline';
export * from './components/SidePanel';
export * from './components/SimulatedChip';
export * from './components/SpecificationCurve';
export * from './components/StaleNote';
export * from './components/StatusChip';
export * from './components/TimeSparkline';
export * from './components/VerdictSentence';
export * from './components/WhyNot';
export * from './formatting';
export * from './hooks';
export { honeReactTranslationRef } from './translation';
export type { FlatMessages } from './translations/FlatMessages';
