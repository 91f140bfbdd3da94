import type { ChangeMessage, Changes } from './changes';

/** The shortest time between two refreshes. */
export const DISTANCE_MS = 5000;

/**
 * Collects changes and hands them on: the first at once, those of a burst together, at most one time in five seconds. While
 * it is paused nothing is handed on and nothing is lost.
 */
export class ChangeCollector {
  private experiments = new Set<string>();
  private ideas = new Set<string>();
  private timer: ReturnType<typeof setTimeout> | null = null;

  constructor(
    private readonly apply: (changes: Changes) => void,
    private paused: boolean = false,
  ) {}

  add({ kind, key }: ChangeMessage): void {
    (kind === 'experiment' ? this.experiments : this.ideas).add(key);
    this.handOn();
  }

  pause(paused: boolean): void {
    this.paused = paused;
    this.handOn();
  }

  dispose(): void {
    if (this.timer !== null) clearTimeout(this.timer);
    this.paused = true;
  }

  private handOn(): void {
    const { experiments, ideas } = this;
    if (this.paused || this.timer !== null) return;
    if (experiments.size + ideas.size === 0) return;
    this.experiments = new Set();
    this.ideas = new Set();
    this.timer = setTimeout(() => {
      this.timer = null;
      this.handOn();
    }, DISTANCE_MS);
    this.apply({ experiments, ideas });
  }
}
