/** Tells when a process has been silent for too long while somebody waits for it. */
export class Silence {
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly longestMs: number,
    private readonly onTooLong: () => void,
  ) {}

  /** Somebody waits from now on. */
  begin(): void {
    this.end();
    this.timer = setTimeout(this.onTooLong, this.longestMs);
  }

  /** There was a sign of life. */
  broken(): void {
    this.timer?.refresh();
  }

  /** Nobody waits any more. */
  end(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
  }
}
