const UNITS: Record<string, number> = {
  ms: 0.001,
  s: 1,
  m: 60,
  h: 3600,
  d: 86_400,
  w: 604_800,
  y: 31_536_000,
};

/** Reads a duration of Prometheus such as `1m30s`, in seconds. */
export function parseDuration(text: string): number | undefined {
  if (!/^(\d+(ms|[smhdwy]))+$/.test(text)) return undefined;
  return [...text.matchAll(/(\d+)(ms|[smhdwy])/g)].reduce(
    (sum, [, count, unit]) => sum + Number(count) * UNITS[unit],
    0,
  );
}

/** The shortest way to write whole seconds, such as `5m` for 300. */
export function formatDuration(seconds: number): string {
  const unit = ['d', 'h', 'm'].find(one => seconds % UNITS[one] === 0);
  return unit ? `${seconds / UNITS[unit]}${unit}` : `${seconds}s`;
}
