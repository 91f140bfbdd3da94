import type { Clock } from '@hone/node';

/** A clock that stands still until a test moves it. */
export class TestClock implements Clock {
  constructor(private at = Date.parse('2026-06-01T12:00:00Z')) {}

  now(): Date {
    return new Date(this.at);
  }

  advance(seconds: number): void {
    this.at += seconds * 1000;
  }
}
