/** What plans are written with most: function words first, as in every text, then the trade's own. */
const FREQUENT = `
the to of in and a for on with is by from that at we per after before when into as each its than
latency requests checkout cache service time errors traffic retry deploy queue build review cart
payment search orders latency p95 timeout rate conversion pool connection users page load test canary
release rollout batch index query database memory cpu thread lock shard replica region client server
response request header token session login signup basket price stock delivery slot address invoice
refund fraud risk score ranking model feature flag experiment variant button form image font bundle
script chunk lazy preload prefetch compression gzip brotli http grpc kafka topic consumer producer
offset partition lag backlog worker job schedule cron lease leader quorum snapshot backup restore
migration schema column row join aggregate filter sort cursor paging limit budget alert page incident
runbook postmortem owner team merge pull branch commit pipeline runner artifact registry image container
pod node cluster autoscaler quota throttle breaker fallback bulkhead hedge jitter backoff deadline trace
span metric log sample histogram quantile median baseline season weekend holiday evening peak morning
night mobile tablet desktop android browser safari chrome locale currency tax coupon discount loyalty
gift card wallet transfer ledger account balance statement report export import feed catalog product
category brand supplier warehouse picking packing courier route map geocode distance driver tracking
notification email push message template preference consent privacy retention archive purge audit
permission role group policy secret key rotate certificate proxy gateway mesh sidecar dns cdn edge
origin bucket object store stream event webhook callback idempotency dedupe ordering replay outbox
`;

const ONSETS = 'b c d f g k l m n p r s t v z br cl dr fl gr kr pl st tr'.split(
  ' ',
);
const VOWELS = 'a e i o u ai ea io ou'.split(' ');
const CODAS = ['', 'l', 'm', 'n', 'r', 's', 'x'];

/** The k-th pronounceable made-up word, as names of systems and projects are; different for each k. */
function madeUp(k: number): string {
  let rest = k;
  let word = '';
  for (let syllable = 0; syllable < 3 || rest > 0; syllable += 1) {
    word += ONSETS[rest % ONSETS.length];
    rest = Math.floor(rest / ONSETS.length);
    word += VOWELS[rest % VOWELS.length];
    rest = Math.floor(rest / VOWELS.length);
  }
  return word + CODAS[k % CODAS.length];
}

/**
 * So many different words, the most frequent first: English ones, then made-up ones for the long tail.
 */
export function words(size: number): string[] {
  const result = new Set(FREQUENT.trim().split(/\s+/));
  // A prime step keeps neighbours in frequency from sharing their first letters.
  for (let k = 1; result.size < size; k += 1) {
    result.add(madeUp((k * 7919) % 1_000_003));
  }
  return [...result].slice(0, size);
}
