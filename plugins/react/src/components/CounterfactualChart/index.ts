export { CounterfactualChart } from './CounterfactualChart';
export type { CounterfactualChartProps } from './CounterfactualChart';
export type { CounterfactualPoint } from './counterfactual';
