/** Distance of two samples, as a scrape would take them. */
export const SCRAPE_SECONDS = 15;

interface History {
  name: string;
  labels: Record<string, string>;
  /** The sample of a scrape, counted from the first one. */
  value: (scrape: number) => number;
}

/** One arm's requests: 30 good ones and `errors` failed ones a scrape, of a given mean latency. */
function requests(labels: Record<string, string>, errors: number): History[] {
  const base = 'http_server_request_duration_seconds';
  const outcomes = [
    { code: '200', count: 30 },
    ...(errors > 0 ? [{ code: '500', count: errors }] : []),
  ];
  return outcomes.flatMap(({ code, count }) => {
    const own = { ...labels, http_response_status_code: code };
    const bucket = (le: string, share: number): History => ({
      name: `${base}_bucket`,
      labels: { ...own, le },
      value: i => i * count * share,
    });
    return [
      bucket('0.1', 0.5),
      bucket('0.2', 1),
      bucket('+Inf', 1),
      { name: `${base}_sum`, labels: own, value: i => i * count * 0.12 },
      { name: `${base}_count`, labels: own, value: i => i * count },
    ];
  });
}

/** What runtimes and libraries say of their resources. */
function resources(labels: Record<string, string>): History[] {
  const level = (name: string, value: number): History => ({
    name,
    labels,
    value: () => value,
  });
  return [
    level('queue_depth', 7),
    level('process_open_fds', 30),
    level('process_max_fds', 120),
    level('nodejs_eventloop_lag_seconds', 0.01),
    level('hikaricp_connections_active', 4),
    level('hikaricp_connections_max', 10),
    level('cache_hit_ratio', 0.9),
    { name: 'go_gc_duration_seconds_sum', labels, value: i => i * 0.3 },
    { name: 'checkout_errors_total', labels, value: i => i },
  ];
}

/** Scrape at which the issuer restarts, and its counter with it. */
export const RESTART = 400;

const SERIES: History[] = [
  ...requests({ job: 'cart', track: 'stable' }, 1),
  ...requests({ job: 'cart', track: 'canary' }, 2),
  ...requests({ job: 'shop/quiet', track: 'stable' }, 0),
  {
    name: 'http_requests_total',
    labels: { service: 'issuer', code: '200' },
    value: i => (i < RESTART ? i : i - RESTART) * 15,
  },
  {
    name: 'flaky',
    labels: { job: 'cart' },
    value: i => (i % 2 === 0 ? NaN : 7),
  },
  { name: 'wild', labels: { job: 'cart' }, value: () => Infinity },
  ...resources({ job: 'cart' }),
  { name: 'orders_total', labels: { job: 'cart' }, value: i => i * 3 },
  {
    name: 'process_resident_memory_bytes',
    labels: { job: 'cart' },
    value: () => 1e8,
  },
  {
    name: 'process_cpu_seconds_total',
    labels: { job: 'cart' },
    value: i => i * 3,
  },
];

function line({ name, labels }: History, value: number, at: number): string {
  const text = Object.entries(labels)
    .map(([label, v]) => `${label}="${v}"`)
    .join(',');
  return `${name}{${text}} ${value} ${at}`;
}

/** Series as OpenMetrics text without types, over some scrapes that end at an instant. */
function openMetrics(
  series: History[],
  endSeconds: number,
  scrapes: number,
): string {
  const start = endSeconds - scrapes * SCRAPE_SECONDS;
  const byName = [...series].sort((a, b) => (a.name < b.name ? -1 : 1));
  const lines = byName.flatMap(one =>
    Array.from({ length: scrapes + 1 }, (_, i) =>
      line(one, one.value(i), start + i * SCRAPE_SECONDS),
    ),
  );
  return `${lines.join('\n')}\n# EOF\n`;
}

/** Three hours of history up to an instant, as OpenMetrics text without types. */
export function history(endSeconds: number): string {
  return openMetrics(SERIES, endSeconds, (3 * 3600) / SCRAPE_SECONDS);
}

/** Six minutes of what should not be: a histogram without its last bucket, and services with far too many series. */
export function badHistory(
  endSeconds: number,
  { series, names }: { series: number; names: number },
): string {
  const bucket = (le: string): History => ({
    name: 'broken_seconds_bucket',
    labels: { job: 'broken', le },
    value: i => i * 10,
  });
  const exploded = Array.from({ length: series }, (_, i) => ({
    name: 'exploded',
    labels: { job: 'boom', pod: `pod-${i}`, zone: `z${i % 3}` },
    value: () => 1,
  }));
  const named = Array.from({ length: names }, (_, i) => ({
    name: `boom_${i}_total`,
    labels: { job: 'named' },
    value: (scrape: number) => scrape,
  }));
  return openMetrics(
    [bucket('0.1'), bucket('0.2'), ...exploded, ...named],
    endSeconds,
    24,
  );
}
