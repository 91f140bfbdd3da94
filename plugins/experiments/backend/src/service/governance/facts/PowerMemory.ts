/**
 * What guardrails can tell, as far as it was computed: pages ask far more often than a day of history changes it.
 */
export class PowerMemory {
  private readonly answers = new Map<string, Promise<boolean | null>>();

  /**
   * @param most - answers that are kept; the oldest go first
   */
  constructor(private readonly most = 1000) {}

  /**
   * What was found, or is being found, under a key. What is not known, or failed, is asked for again.
   */
  recall(
    key: string,
    find: () => Promise<boolean | null>,
  ): Promise<boolean | null> {
    const known = this.answers.get(key);
    if (known) return known;
    const forget = () => this.answers.delete(key);
    const answer = find();
    this.answers.set(key, answer);
    answer.then(found => found ?? forget(), forget);
    const [oldest] = this.answers.keys();
    if (this.answers.size > this.most) this.answers.delete(oldest);
    return answer;
  }
}
