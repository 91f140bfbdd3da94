import {
  readSchedulerServiceTaskScheduleDefinitionFromConfig,
  type RootConfigService,
  type SchedulerServiceTaskScheduleDefinition,
} from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import { IANAZone } from 'luxon';
import { readDefinitions } from './service/definitions/readDefinitions';
import type { MetricFields } from './store/MetricStore';

/** Settings of `hone.metrics`, with defaults. */
export interface MetricsConfig {
  timeoutMs: number;
  concurrency: number;
  cacheTtlMs: number;
  breaker: { maxFailures: number; pauseMs: number };
  /** Of the whole organisation. */
  definitions: MetricFields[];
  pins: { max: number; schedule: SchedulerServiceTaskScheduleDefinition };
  watches: {
    /** Whether services get watches by themselves. */
    automatic: boolean;
    /** How many of them. */
    perService: number;
    schedule: SchedulerServiceTaskScheduleDefinition;
  };
  delivery: {
    schedule: SchedulerServiceTaskScheduleDefinition;
    rollups: { schedule: SchedulerServiceTaskScheduleDefinition };
    /** IANA zone in which weeks begin. */
    timeZone: string;
  };
}

const PIN_SCHEDULE: SchedulerServiceTaskScheduleDefinition = {
  frequency: { minutes: 5 },
  timeout: { minutes: 10 },
  initialDelay: { seconds: 30 },
};

const WATCH_SCHEDULE: SchedulerServiceTaskScheduleDefinition = {
  frequency: { minutes: 5 },
  timeout: { minutes: 10 },
  initialDelay: { seconds: 45 },
};

const PULL_SCHEDULE: SchedulerServiceTaskScheduleDefinition = {
  frequency: { minutes: 5 },
  // The first read of a long history takes a while; what was read stands.
  timeout: { minutes: 30 },
  initialDelay: { seconds: 15 },
};

const ROLLUP_SCHEDULE: SchedulerServiceTaskScheduleDefinition = {
  frequency: { minutes: 1 },
  // The first time takes a while; what was computed stands.
  timeout: { minutes: 15 },
  initialDelay: { seconds: 20 },
};

function readTimeZone(root: RootConfigService): string {
  const key = 'hone.metrics.delivery.timeZone';
  const zone = root.getOptionalString(key) ?? 'UTC';
  if (!IANAZone.isValidZone(zone)) {
    throw new InputError(
      `${key} has to be an IANA time zone such as Europe/Berlin, but "${zone}" was given`,
    );
  }
  return zone;
}

function readPerService(root: RootConfigService): number {
  const key = 'hone.metrics.watches.perService';
  const given = root.getOptionalNumber(key) ?? 8;
  if (!(Number.isInteger(given) && given >= 1 && given <= 50)) {
    throw new InputError(
      `${key} has to be a whole number from 1 to 50, but ${given} was given`,
    );
  }
  return given;
}

/** @throws InputError when a number is not positive or a time zone does not exist */
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
  const schedule = (
    key: string,
    standard: SchedulerServiceTaskScheduleDefinition,
  ) => {
    const given = config?.getOptionalConfig(key);
    return given
      ? readSchedulerServiceTaskScheduleDefinitionFromConfig(given)
      : standard;
  };
  return {
    timeoutMs: positive('sourceTimeoutSeconds', 10) * 1000,
    concurrency: Math.ceil(positive('sourceConcurrency', 8)),
    cacheTtlMs: positive('cacheSeconds', 30) * 1000,
    breaker: {
      maxFailures: positive('breaker.failures', 5),
      pauseMs: positive('breaker.pauseSeconds', 30) * 1000,
    },
    definitions: readDefinitions(root),
    pins: {
      max: positive('pins.max', 2_000),
      schedule: schedule('pins.schedule', PIN_SCHEDULE),
    },
    watches: {
      automatic: config?.getOptionalBoolean('watches.automatic') ?? true,
      perService: readPerService(root),
      schedule: schedule('watches.schedule', WATCH_SCHEDULE),
    },
    delivery: {
      schedule: schedule('delivery.schedule', PULL_SCHEDULE),
      rollups: {
        schedule: schedule('delivery.rollups.schedule', ROLLUP_SCHEDULE),
      },
      timeZone: readTimeZone(root),
    },
  };
}
