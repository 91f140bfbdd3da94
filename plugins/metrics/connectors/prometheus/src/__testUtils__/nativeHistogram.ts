/** Protocol buffers by hand, for the one message that text cannot say: a native histogram. */

function varint(value: number): Buffer {
  const bytes: number[] = [];
  let rest = value;
  while (rest >= 0x80) {
    bytes.push(rest % 0x80 | 0x80);
    rest = Math.floor(rest / 0x80);
  }
  return Buffer.from([...bytes, rest]);
}

const zigzag = (value: number) => (value < 0 ? -2 * value - 1 : 2 * value);
const whole = (field: number, value: number) =>
  Buffer.concat([varint(field * 8), varint(value)]);
const bytes = (field: number, value: Buffer) =>
  Buffer.concat([varint(field * 8 + 2), varint(value.length), value]);
const text = (field: number, value: string) =>
  bytes(field, Buffer.from(value, 'utf8'));

function double(field: number, value: number): Buffer {
  const number = Buffer.alloc(8);
  number.writeDoubleLE(value);
  return Buffer.concat([varint(field * 8 + 1), number]);
}

/** The content type of {@link nativeHistogram}. */
export const PROTOBUF =
  'application/vnd.google.protobuf; proto=io.prometheus.client.MetricFamily; encoding=delimited';

/**
 * A native histogram as a scrape gives it (`io.prometheus.client.MetricFamily`): all events between 1/16 and 1/8.
 */
export function nativeHistogram(
  name: string,
  labels: Record<string, string>,
  count: number,
): Buffer {
  const pairs = Object.entries(labels).map(([key, value]) =>
    bytes(1, Buffer.concat([text(1, key), text(2, value)])),
  );
  // Of schema 0 the bucket -3 ends at 2^-3.
  const span = Buffer.concat([whole(1, zigzag(-3)), whole(2, 1)]);
  const histogram = Buffer.concat([
    whole(1, count),
    double(2, count * 0.1),
    whole(5, zigzag(0)),
    double(6, 1e-9),
    whole(7, 0),
    bytes(12, span),
    whole(13, zigzag(count)),
  ]);
  const metric = Buffer.concat([...pairs, bytes(7, histogram)]);
  const family = Buffer.concat([text(1, name), whole(3, 4), bytes(4, metric)]);
  return Buffer.concat([varint(family.length), family]);
}
