import {
  readSchedulerServiceTaskScheduleDefinitionFromConfig,
  type RootConfigService,
  type SchedulerServiceTaskScheduleDefinition,
} from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';

/** Settings of `hone.metrics`, with defaults. */
export interface MetricsConfig {
  timeoutMs: number;
  concurrency: number;
  cacheTtlMs: number;
  breaker: { maxFailures: number; pauseMs: number };
  pins: { max: number; schedule: SchedulerServiceTaskScheduleDefinition };
}

const PIN_SCHEDULE: SchedulerServiceTaskScheduleDefinition = {
  frequency: { minutes: 5 },
  timeout: { minutes: 10 },
  initialDelay: { seconds: 30 },
};

/** @throws InputError when a number is not positive */
export function readMetricsConfig(root: RootConfigService): MetricsConfig {
  const config = root.getOptionalConfig('hone.metrics');
  const positive = (key: string, standard: number): number => {
    const value = config?.getOptionalNumber(key) ?? standard;
    if (!(value > 0)) {
      throw new InputError(
        `hone.metrics.${key} has to be a number above 0, but ${value} was given`,
      );
    }
    return value;
  };
  const schedule = config?.getOptionalConfig('pins.schedule');
  return {
    timeoutMs: positive('sourceTimeoutSeconds', 10) * 1000,
    concurrency: Math.ceil(positive('sourceConcurrency', 8)),
    cacheTtlMs: positive('cacheSeconds', 30) * 1000,
    breaker: {
      maxFailures: positive('breaker.failures', 5),
      pauseMs: positive('breaker.pauseSeconds', 30) * 1000,
    },
    pins: {
      max: positive('pins.max', 2_000),
      schedule: schedule
        ? readSchedulerServiceTaskScheduleDefinitionFromConfig(schedule)
        : PIN_SCHEDULE,
    },
  };
}
