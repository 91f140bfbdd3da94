/** How one number is made of a series. */
type Shape =
  /** The fullest instance. */
  | 'level'
  /** A counter, per second, of all instances. */
  | 'rate'
  /** Seconds per second of a histogram or summary. */
  | 'time'
  /** The fullest instance's share of a limit that is another series. */
  | 'share';

/** A resource that a service uses, by the names that libraries give it. */
export interface UseConvention {
  title: string;
  pattern: RegExp;
  shape: Shape;
  /** The series that holds the limit, of those that match; only for shares. */
  limit?: (name: string) => string;
  /** Where the name does not tell it. */
  unit?: string;
}

const of = (
  title: string,
  shape: Shape,
  pattern: RegExp,
  rest: Pick<UseConvention, 'limit' | 'unit'> = {},
): UseConvention => ({ title, shape, pattern, ...rest });

const CPU = [
  of(
    'CPU use',
    'rate',
    /^(process_cpu_seconds_total|container_cpu_usage_seconds_total|(process|jvm|container)_cpu_time_seconds_total)$/,
  ),
  of(
    'CPU utilisation',
    'level',
    /^((process|system|container|jvm)_cpu_(recent_)?utilization(_ratio)?|(process|system)_cpu_usage)$/,
    { unit: 'ratio' },
  ),
  of('CPU throttling', 'rate', /^container_cpu_cfs_throttled_seconds_total$/),
];

const MEMORY = [
  of(
    'Memory use',
    'level',
    /^(process_resident_memory_bytes|container_memory_working_set_bytes|process_memory_usage_bytes|process_runtime_.*memory.*_bytes)$/,
  ),
  of(
    'Heap use',
    'level',
    /^(jvm_memory_(used|bytes_used)(_bytes)?|nodejs_heap_size_used_bytes|v8js_memory_heap_used_bytes|go_memstats_heap_inuse_bytes|go_memory_used_bytes)$/,
    { unit: 'By' },
  ),
];

const DESCRIPTORS = [
  of('Open file descriptors', 'share', /^process_open_fds$/, {
    limit: () => 'process_max_fds',
  }),
  of('Open file descriptors', 'share', /^process_files_open_files$/, {
    limit: () => 'process_files_max_files',
  }),
  of(
    'Open file descriptors',
    'level',
    /^(process_(unix_)?(open_)?file_descriptor_count|process_open_file_descriptors)$/,
    { unit: '1' },
  ),
];

const RUNTIME = [
  of(
    'Event-loop lag',
    'level',
    /^nodejs_eventloop_(lag(_p99)?|delay_p99)_seconds$/,
  ),
  of(
    'Event-loop utilisation',
    'level',
    /^nodejs_eventloop_utilization(_ratio)?$/,
    { unit: 'ratio' },
  ),
  of(
    'Garbage collection',
    'time',
    /^(go_gc_duration|jvm_gc_pause|jvm_gc_duration|jvm_gc_collection|nodejs_gc_duration|v8js_gc_duration)_seconds_sum$/,
  ),
];

const POOLS = [
  of('Connection pool', 'share', /^hikaricp_connections_active$/, {
    limit: () => 'hikaricp_connections_max',
  }),
  of('Connection pool', 'share', /^jdbc_connections_active$/, {
    limit: () => 'jdbc_connections_max',
  }),
  of('Connection pool', 'share', /^go_sql(_stats)?_connections_in_use$/, {
    limit: name => name.replace(/in_use$/, 'max_open'),
  }),
  of(
    'Connections in use',
    'level',
    /^db_client_connections?_(usage|count)$|^go_sql_in_use_connections$/,
    { unit: '1' },
  ),
  of(
    'Requests waiting for a connection',
    'level',
    /^(hikaricp_connections_pending|db_client_connections?_pending_requests)$/,
    { unit: '1' },
  ),
  of('Thread pool', 'share', /^tomcat_threads_busy_threads$/, {
    limit: () => 'tomcat_threads_config_max_threads',
  }),
];

const QUEUES = [
  of(
    'Queue length',
    'level',
    /(^|_)(queue_(length|size|depth|messages|messages_ready)|queued(_tasks|_requests|_jobs)?|backlog|consumergroup_lag|records_lag_max)$/,
    { unit: '1' },
  ),
];

const DISK = [
  of('Disk use', 'share', /^container_fs_usage_bytes$/, {
    limit: () => 'container_fs_limit_bytes',
  }),
  of('Disk use', 'share', /^kubelet_volume_stats_used_bytes$/, {
    limit: () => 'kubelet_volume_stats_capacity_bytes',
  }),
  of('Disk use', 'level', /^system_filesystem_utilization(_ratio)?$/, {
    unit: 'ratio',
  }),
  of(
    'Disk traffic',
    'rate',
    /^((process|system)_disk_io_bytes_total|container_fs_writes_bytes_total)$/,
  ),
];

/** Utilisation, saturation and errors of resources; of each kind the best first. */
export const USE_CONVENTIONS: UseConvention[] = [
  ...CPU,
  ...MEMORY,
  ...DESCRIPTORS,
  ...RUNTIME,
  ...POOLS,
  ...QUEUES,
  ...DISK,
];
