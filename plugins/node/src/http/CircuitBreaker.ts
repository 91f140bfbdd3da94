import type { Clock } from '../time/clock';

/**
 * Spares a system that does not answer: after some failures in a row it lets nothing through for a pause, then one
 * trial, whose outcome decides.
 *
 * @public
 */
export class CircuitBreaker {
  private failures = 0;
  private openedAt: number | undefined;
  private trial = false;

  constructor(
    private readonly options: {
      clock: Clock;
      /** Failures in a row after which it opens. */
      maxFailures: number;
      /** Milliseconds until the trial. */
      pauseMs: number;
    },
  ) {}

  /** Whether a call may be made now. Every allowed call has to end in one of the methods below. */
  allow(): boolean {
    if (this.openedAt === undefined) return true;
    const rested =
      this.options.clock.now().getTime() - this.openedAt >=
      this.options.pauseMs;
    if (!rested || this.trial) return false;
    this.trial = true;
    return true;
  }

  success(): void {
    this.failures = 0;
    this.openedAt = undefined;
    this.trial = false;
  }

  failure(): void {
    this.failures += 1;
    this.trial = false;
    if (this.failures >= this.options.maxFailures) {
      this.openedAt = this.options.clock.now().getTime();
    }
  }
}
