export { WhyNot } from './WhyNot';
export type { WhyNotProps } from './WhyNot';
