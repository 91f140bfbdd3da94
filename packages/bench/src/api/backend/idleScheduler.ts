import {
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';

/**
 * A scheduler that never runs anything.
 */
export const idleScheduler = createServiceFactory({
  service: coreServices.scheduler,
  deps: {},
  factory: () => ({
    triggerTask: async () => {},
    cancelTask: async () => {},
    scheduleTask: async () => {},
    createScheduledTaskRunner: () => ({ run: async () => {} }),
    getScheduledTasks: async () => [],
  }),
});
