import type { SchedulerServiceTaskScheduleDefinitionConfig } from '@backstage/backend-plugin-api';

export interface Config {
  hone?: {
    champions?: {
      /** When cycles that are over are written to the ledger. */
      cycles?: {
        /** Default every hour. */
        schedule?: SchedulerServiceTaskScheduleDefinitionConfig;
      };
      /** When offers end that nobody took, and reminders are made. */
      seats?: {
        /** Default every ten minutes. */
        schedule?: SchedulerServiceTaskScheduleDefinitionConfig;
      };
      /** Calendars that people have their absences and on-call times read from. */
      calendars?: {
        /** When calendars that are due are read; default every ten minutes. A calendar is due an hour after it was read. */
        schedule?: SchedulerServiceTaskScheduleDefinitionConfig;
        /**
         * Hosts that may be asked over https, such as calendar.google.com; *.example.com stands for all hosts below
         * example.com. Nothing is allowed by default.
         */
        hosts?: string[];
        /** Hosts of the same form that may be asked over http as well. */
        httpHosts?: string[];
      };
      /** What people are told by notifications. */
      notifications?: {
        /** Whether anybody is told of anything; default true. */
        enabled?: boolean;
        /** When the outbox is looked at; default every minute. */
        schedule?: SchedulerServiceTaskScheduleDefinitionConfig;
      };
    };
  };
}
