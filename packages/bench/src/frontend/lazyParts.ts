/**
 * What people open, and the import()s that opening it takes one after the other. A renamed import stops the benchmark
 * with a sentence, so that nothing drops out of it unseen.
 */
export const LAZY_PARTS = {
  tab: ['EntityExperimentsContent'],
  card: ['EntityExperimentsCard'],
  portfolio: ['ExperimentsPage', 'Portfolio'],
  page: ['ExperimentsPage', 'ExperimentPage'],
  wizard: ['ExperimentsPage', 'Wizard'],
} as const;

/** The module whose chunks are loaded before any of the parts. */
export const PLUGIN_MODULE = 'plugins/experiments/frontend/src/plugin.tsx';

/** The library that the charts are drawn with; its chunk is loaded after everything else. */
export const CHART_LIBRARY = '/node_modules/recharts/';
