/** Sends requests to a service at a steady pace, whatever becomes of them. */
export class SteadyLoad {
  private readonly running = new Set<Promise<unknown>>();
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly url: string) {}

  setRate(requestsPerSecond: number): void {
    clearInterval(this.timer);
    this.timer = setInterval(() => this.send(), 1_000 / requestsPerSecond);
  }

  async stop(): Promise<void> {
    clearInterval(this.timer);
    await Promise.all(this.running);
  }

  private send(): void {
    const request = fetch(this.url)
      .then(answer => answer.text())
      .catch(() => undefined)
      .finally(() => this.running.delete(request));
    this.running.add(request);
  }
}
