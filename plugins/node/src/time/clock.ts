import {
  createServiceFactory,
  createServiceRef,
} from '@backstage/backend-plugin-api';

/**
 * Tells the time. Rules ask it instead of the system, so that tests and the demo organisation can set it.
 *
 * @public
 */
export interface Clock {
  now(): Date;
}

/**
 * @public
 */
export const systemClock: Clock = { now: () => new Date() };

/**
 * The clock of an installation; the system's unless a factory replaces it.
 *
 * @public
 */
export const clockServiceRef = createServiceRef<Clock>({
  id: 'hone.clock',
  scope: 'root',
  defaultFactory: async service =>
    createServiceFactory({
      service,
      deps: {},
      factory: () => systemClock,
    }),
});
