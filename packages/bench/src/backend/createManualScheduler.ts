import {
  coreServices,
  createServiceFactory,
  type SchedulerServiceTaskInvocationDefinition,
} from '@backstage/backend-plugin-api';

/**
 * A scheduler that runs nothing by itself, so that nothing runs beside a measurement.
 */
export function createManualScheduler() {
  const tasks = new Map<
    string,
    SchedulerServiceTaskInvocationDefinition['fn']
  >();
  return {
    factory: createServiceFactory({
      service: coreServices.scheduler,
      deps: {},
      factory: () => ({
        triggerTask: async () => {},
        cancelTask: async () => {},
        scheduleTask: async ({ id, fn }) => {
          tasks.set(id, fn);
        },
        createScheduledTaskRunner: () => ({
          run: async ({ id, fn }) => {
            tasks.set(id, fn);
          },
        }),
        getScheduledTasks: async () => [],
      }),
    }),
    /** Runs a task once, to its end. */
    run: async (id: string): Promise<void> => {
      const task = tasks.get(id);
      if (!task) {
        throw new Error(
          `The plugin has no task ${id}; it has ${[...tasks.keys()].join(
            ', ',
          )}`,
        );
      }
      await task(new AbortController().signal);
    },
  };
}
