import { directionOf, perSecond, unitOf, words } from './nameParts';
import { useCandidates } from './useCandidates';

const find = (...names: string[]) =>
  useCandidates(names, (base, subject) => ({
    base,
    subject,
    sourceId: 'prometheus',
    entityRef: 'component:default/cart',
    stepSeconds: 60,
  })).map(({ metric }) => metric);

describe('useCandidates', () => {
  it.each([
    // Prometheus client libraries
    ['process_cpu_seconds_total', 'CPU use', '1', 'sum(rate('],
    ['process_resident_memory_bytes', 'Memory use', 'By', 'max('],
    ['nodejs_eventloop_lag_p99_seconds', 'Event-loop lag', 's', 'max('],
    ['go_gc_duration_seconds_sum', 'Garbage collection', '1', 'sum(rate('],
    ['nodejs_heap_size_used_bytes', 'Heap use', 'By', 'max('],
    // OpenTelemetry
    ['process_cpu_time_seconds_total', 'CPU use', '1', 'sum(rate('],
    ['process_cpu_utilization_ratio', 'CPU utilisation', 'ratio', 'max('],
    ['process_memory_usage_bytes', 'Memory use', 'By', 'max('],
    ['jvm_memory_used_bytes', 'Heap use', 'By', 'max('],
    ['jvm_gc_duration_seconds_sum', 'Garbage collection', '1', 'sum(rate('],
    ['nodejs_eventloop_delay_p99_seconds', 'Event-loop lag', 's', 'max('],
    [
      'nodejs_eventloop_utilization_ratio',
      'Event-loop utilisation',
      'ratio',
      'max(',
    ],
    ['db_client_connection_count', 'Connections in use', '1', 'max('],
    [
      'process_open_file_descriptor_count',
      'Open file descriptors',
      '1',
      'max(',
    ],
    [
      'process_unix_file_descriptor_count',
      'Open file descriptors',
      '1',
      'max(',
    ],
    ['process_disk_io_bytes_total', 'Disk traffic', 'By/s', 'sum(rate('],
    // Containers
    ['container_memory_working_set_bytes', 'Memory use', 'By', 'max('],
    [
      'container_cpu_cfs_throttled_seconds_total',
      'CPU throttling',
      '1',
      'sum(rate(',
    ],
    // Queues
    ['mail_queue_length', 'Queue length', '1', 'max('],
    ['executor_queued_tasks', 'Queue length', '1', 'max('],
    ['kafka_consumergroup_lag', 'Queue length', '1', 'max('],
  ])('%s: %s', (name, title, unit, begins) => {
    const found = find(name);
    expect(found).toMatchObject([
      { title, unit, direction: 'lower-is-better', kind: 'mean' },
    ]);
    expect(found[0].query.expr.startsWith(begins)).toBe(true);
    expect(found[0].query.expr).toContain(`${name}{$selector}`);
  });

  it('proposes nothing of what only sounds alike', () => {
    expect(find('orders_total', 'queue_length_total')).toEqual([]);
  });

  it.each([
    ['process_open_fds', 'process_max_fds'],
    ['process_files_open_files', 'process_files_max_files'],
    ['hikaricp_connections_active', 'hikaricp_connections_max'],
    ['go_sql_connections_in_use', 'go_sql_connections_max_open'],
    ['tomcat_threads_busy_threads', 'tomcat_threads_config_max_threads'],
    ['container_fs_usage_bytes', 'container_fs_limit_bytes'],
    ['kubelet_volume_stats_used_bytes', 'kubelet_volume_stats_capacity_bytes'],
  ])('%s is a share of %s, where that is known', (used, limit) => {
    expect(find(used, limit)).toMatchObject([
      {
        unit: 'ratio',
        query: { expr: `max(${used}{$selector} / ${limit}{$selector})` },
      },
    ]);
    expect(find(used)).toEqual([]);
  });

  it('is bounded, and tells several of a kind apart', () => {
    const queues = Array.from({ length: 50 }, (_, i) => `q${i}_queue_length`);
    expect(find(...queues).map(metric => metric.title)).toEqual([
      'Queue length (q0_queue_length)',
      'Queue length (q1_queue_length)',
      'Queue length (q2_queue_length)',
    ]);
  });
});

describe('names of series', () => {
  it.each([
    ['request_duration_seconds', 's'],
    ['request_duration_milliseconds', 'ms'],
    ['heap_bytes', 'By'],
    ['cache_hit_ratio', 'ratio'],
    ['disk_used_percent', '%'],
    ['board_celsius', 'Cel'],
    ['seconds_spent', undefined],
  ])('%s has the unit %s', (name, unit) => {
    expect(unitOf(name)).toBe(unit);
  });

  it('knows what a counter of a unit counts in a second', () => {
    expect([undefined, 's', 'By'].map(perSecond)).toEqual(['1/s', '1', 'By/s']);
  });

  it.each([
    ['orders', 'higher-is-better'],
    ['checkout_errors', 'lower-is-better'],
    ['jobs_failed', 'lower-is-better'],
    ['http_client_retries', 'lower-is-better'],
    ['packets_dropped', 'lower-is-better'],
    ['terrors', 'higher-is-better'],
  ])('%s: %s', (name, direction) => {
    expect(directionOf(name, 'higher-is-better')).toBe(direction);
  });

  it('knows levels of which more is better', () => {
    expect(directionOf('cache_hit_ratio', 'lower-is-better')).toBe(
      'higher-is-better',
    );
    expect(directionOf('memory_free_bytes', 'lower-is-better')).toBe(
      'higher-is-better',
    );
    expect(directionOf('memory_used_bytes', 'lower-is-better')).toBe(
      'lower-is-better',
    );
  });

  it('makes words of them', () => {
    expect(words('payment_authorization_seconds')).toBe(
      'payment authorization',
    );
  });
});
