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
    name: 'queue_depth',
    labels: { job: 'cart' },
    value: i => (i % 2 === 0 ? NaN : 7),
  },
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

/** Three hours of history up to an instant, as OpenMetrics text without types. */
export function history(endSeconds: number): string {
  const scrapes = (3 * 3600) / SCRAPE_SECONDS;
  const start = endSeconds - scrapes * SCRAPE_SECONDS;
  const byName = [...SERIES].sort((a, b) => (a.name < b.name ? -1 : 1));
  const lines = byName.flatMap(series =>
    Array.from({ length: scrapes + 1 }, (_, i) =>
      line(series, series.value(i), start + i * SCRAPE_SECONDS),
    ),
  );
  return `${lines.join('\n')}\n# EOF\n`;
}
