export { SpecificationCurve } from './SpecificationCurve';
export type { SpecificationCurveProps } from './SpecificationCurve';
export type { CurveSpecification } from './specification';
