import { meanOf } from './meanOf';

/**
 * The mean over services of each bin. A service that misses a bin would shift the mean by its own level, so before
 * averaging each is moved from its own level to the common one.
 *
 * @param services - one aligned series per service
 */
export function averageServices(
  services: (number | null)[][],
): (number | null)[] {
  if (services.length <= 1) return services[0] ?? [];
  const heard = services.filter(values => meanOf(values) !== null);
  if (heard.length === 0) return services[0].map(() => null);
  const complete = heard[0].map((_, bin) =>
    heard.every(values => values[bin] !== null),
  );
  const reference = complete.some(Boolean)
    ? heard.map(values => meanOf(values.filter((_, bin) => complete[bin]))!)
    : heard.map(values => meanOf(values)!);
  const common = meanOf(reference)!;
  return heard[0].map((_, bin) => {
    if (complete[bin]) return meanOf(heard.map(values => values[bin]));
    const moved = heard.flatMap((values, i) => {
      const value = values[bin];
      return value === null ? [] : [value - reference[i] + common];
    });
    return meanOf(moved);
  });
}
