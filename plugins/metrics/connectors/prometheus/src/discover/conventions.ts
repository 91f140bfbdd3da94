/** A family of series that well-known libraries expose for requests that a service answers. */
export interface RequestFamily {
  /** Name without `_bucket`, `_sum`, `_count` or `_total`. */
  base: string;
  /** Who names series so, for the reason. */
  convention: string;
  /** What one unit is. */
  unit: string;
  /** Labels that may hold the outcome, the best first. */
  outcomeLabels: string[];
  /** The matcher of a failed outcome. */
  failed: string;
}

const HTTP_LABELS = [
  'http_response_status_code',
  'http_status_code',
  'status_code',
  'status',
  'code',
];
const HTTP_FAILED = '=~"5.."';

function http(base: string, convention: string): RequestFamily {
  return {
    base,
    convention,
    unit: 'HTTP requests',
    outcomeLabels: HTTP_LABELS,
    failed: HTTP_FAILED,
  };
}

function rpc(base: string, convention: string, label: string, ok: string) {
  return {
    base,
    convention,
    unit: 'RPC calls',
    outcomeLabels: [label],
    failed: `!=${ok}`,
  };
}

/** The best first: what a server measures itself goes before what a proxy sees. */
export const REQUEST_FAMILIES: RequestFamily[] = [
  http('http_server_request_duration_seconds', 'an OpenTelemetry HTTP server'),
  http('http_server_duration_milliseconds', 'an OpenTelemetry HTTP server'),
  http('http_request_duration_seconds', 'a Prometheus HTTP server'),
  http('http_request_duration_milliseconds', 'a Prometheus HTTP server'),
  http('http_server_requests_seconds', 'a Micrometer HTTP server'),
  http('http_requests', 'a Prometheus HTTP server'),
  http('http_server_requests', 'a Prometheus HTTP server'),
  rpc(
    'rpc_server_duration_milliseconds',
    'an OpenTelemetry RPC server',
    'rpc_grpc_status_code',
    '"0"',
  ),
  rpc(
    'rpc_server_duration_seconds',
    'an OpenTelemetry RPC server',
    'rpc_grpc_status_code',
    '"0"',
  ),
  rpc('grpc_server_handling_seconds', 'a gRPC server', 'grpc_code', '"OK"'),
  rpc('grpc_server_handled', 'a gRPC server', 'grpc_code', '"OK"'),
  {
    ...http('istio_request_duration_milliseconds', 'an Istio proxy'),
    outcomeLabels: ['response_code'],
  },
  {
    ...http('istio_requests', 'an Istio proxy'),
    outcomeLabels: ['response_code'],
  },
];

/** Series about the runtime or the scraping, not about what the service does. */
export const HOUSEKEEPING =
  /^(go|process|promhttp|prometheus|scrape|nodejs|python|jvm|dotnet|ruby|net_conntrack|otel|target|up)(_|$)/;

/** Quantiles that are proposed of a latency. */
export const QUANTILES = [
  { name: 'p50', value: 0.5 },
  { name: 'p95', value: 0.95 },
  { name: 'p99', value: 0.99 },
];
