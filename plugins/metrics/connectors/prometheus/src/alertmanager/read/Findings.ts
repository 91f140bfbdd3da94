/** What of the alerts could not be used, counted. */
export class Findings {
  malformed = 0;
  withoutService = 0;
  tooMany = 0;

  /** One sentence; undefined when there was nothing. */
  summary(serviceLabels: readonly string[], most: number): string | undefined {
    const parts = [
      [this.malformed, 'have no fingerprint, labels or beginning'],
      [
        this.withoutService,
        `name no service in any of the labels ${serviceLabels.join(', ')}`,
      ],
      [this.tooMany, `fire beyond the oldest ${most}`],
    ] as const;
    const said = parts
      .filter(([count]) => count > 0)
      .map(([count, because]) => `${count} alerts ${because}`);
    return said.length > 0 ? said.join('; ') : undefined;
  }
}
