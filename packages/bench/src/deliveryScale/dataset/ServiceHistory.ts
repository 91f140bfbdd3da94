/**
 * How far each service has come: all that the log of a service needs to know of its past.
 */
export class ServiceHistory {
  private readonly rollOuts: Uint32Array;
  private readonly committedAt: Float64Array;

  constructor(services: number) {
    this.rollOuts = new Uint32Array(services);
    this.committedAt = new Float64Array(services);
  }

  /**
   * Notes one more change and its roll-out.
   *
   * @param at - when it was rolled out; later than the roll-out before
   * @param leadTime - what it took at most since its commit, in milliseconds; a commit is not older than its parent
   */
  rollOut(
    rank: number,
    at: number,
    leadTime: number,
  ): { number: number; committedAt: number } {
    const committedAt = Math.max(at - leadTime, this.committedAt[rank] + 1);
    this.committedAt[rank] = committedAt;
    this.rollOuts[rank] += 1;
    return { number: this.rollOuts[rank], committedAt };
  }
}
