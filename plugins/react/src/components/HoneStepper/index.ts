export { HoneStepper } from './HoneStepper';
export type { HoneStep, HoneStepperProps } from './HoneStepper';
