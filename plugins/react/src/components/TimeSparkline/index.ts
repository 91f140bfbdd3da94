export { TimeSparkline } from './TimeSparkline';
export type { TimePoint, TimeSparklineProps } from './TimeSparkline';
