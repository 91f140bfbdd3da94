const UNITS = [
  ['week', 7 * 86_400_000],
  ['day', 86_400_000],
  ['hour', 3_600_000],
] as const;

/**
 * How far a trial is, in the unit that suits its length: "day 11 of 18", "week 5 of 10", "hour 3 of 24".
 * Null before the start and where no end is planned.
 */
export function elapsed(
  experiment: { startedAt: string | null; plannedEndAt: string | null },
  now: Date,
): { unit: 'week' | 'day' | 'hour'; at: number; of: number } | null {
  if (!experiment.startedAt || !experiment.plannedEndAt) return null;
  const start = Date.parse(experiment.startedAt);
  const length = Date.parse(experiment.plannedEndAt) - start;
  if (!(length > 0)) return null;
  const [unit, size] =
    UNITS.find(([name, ms]) =>
      name === 'week' ? length >= 8 * ms : length >= 2 * ms,
    ) ?? UNITS[2];
  const of = Math.max(1, Math.ceil(length / size - 1e-6));
  const at = Math.floor((now.getTime() - start) / size) + 1;
  return { unit, at: Math.min(Math.max(at, 1), of), of };
}
