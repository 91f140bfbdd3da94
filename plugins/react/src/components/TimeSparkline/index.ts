export { TimeSparkline } from './TimeSparkline';
export type {
  TimeLimits,
  TimePoint,
  TimeSparklineProps,
} from './TimeSparkline';
