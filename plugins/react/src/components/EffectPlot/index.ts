export { EffectPlot } from './EffectPlot';
export type { EffectPlotProps } from './EffectPlot';
export { effectDomain } from './effectDomain';
export type { EffectExtent } from './effectDomain';
export type { EffectState, MetricDirection } from './effectState';
