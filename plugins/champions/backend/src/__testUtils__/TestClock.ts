import { createServiceFactory } from '@backstage/backend-plugin-api';
import { clockServiceRef, type Clock } from '@hone/node';

/**
 * A clock that tests set.
 */
export class TestClock implements Clock {
  constructor(private instant: Date) {}

  now(): Date {
    return new Date(this.instant);
  }

  set(iso: string | number | Date): void {
    this.instant = new Date(iso);
  }

  advance(ms: number): void {
    this.instant = new Date(this.instant.getTime() + ms);
  }

  get factory() {
    return createServiceFactory({
      service: clockServiceRef,
      deps: {},
      factory: () => this,
    });
  }
}
