/**
 * What people call the things that are measured. Each list names one concept; a word of a phrase and a word of a
 * metric match when both are in the same list. Words in no list match themselves only.
 */
const SYNONYMS: Record<string, string[]> = {
  latency: [
    ...['latency', 'latencies', 'duration', 'durations', 'response', 'slow'],
    ...['slowness', 'speed', 'fast', 'faster', 'delay', 'seconds', 'lag'],
  ],
  error: [
    ...['error', 'errors', 'failure', 'failures', 'failed', 'fail', 'fails'],
    ...['failing', '5xx', '500', '500s', 'exceptions', 'unsuccessful'],
  ],
  throughput: ['throughput', 'rps', 'qps', 'traffic', 'load', 'volume'],
  request: ['request', 'requests', 'call', 'calls'],
  share: ['share', 'ratio', 'fraction', 'percentage', 'percent', 'proportion'],
  cpu: ['cpu', 'processor', 'compute'],
  memory: ['memory', 'ram', 'heap', 'rss', 'oom'],
  saturation: ['saturation', 'saturated', 'utilization', 'usage', 'capacity'],
  availability: ['availability', 'uptime', 'available', 'reliability'],
  mean: ['mean', 'average', 'avg'],
  p50: ['p50', 'median', '50th'],
  p90: ['p90', '90th'],
  p95: ['p95', '95th'],
  p99: ['p99', '99th', 'tail'],
  queue: ['queue', 'queues', 'backlog', 'pending', 'depth'],
  rate: ['rate'],
  time: ['time', 'times'],
};

const CONCEPT_OF = new Map(
  Object.entries(SYNONYMS).flatMap(([concept, words]) =>
    words.map(word => [word, concept]),
  ),
);

const FILLERS = new Set(
  'a an and at by for from in is it of on our per that the this to we with'.split(
    ' ',
  ),
);

/** The concepts and words of a text, without fillers. */
export function conceptsOf(text: string): Set<string> {
  const words = text
    .toLocaleLowerCase('en-US')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(word => word.length > 0 && !FILLERS.has(word));
  return new Set(words.map(word => CONCEPT_OF.get(word) ?? word));
}

/** Whether a concept is a quantile: a phrase that names one does not mean another. */
export function isQuantile(concept: string): boolean {
  return /^p\d{2,3}$/.test(concept);
}
