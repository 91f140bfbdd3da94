import type { DeliveryEvent } from '@hone/backstage-plugin-metrics-common';
import type { AzureConfig } from './config/AzureConfig';
import type { Run } from './client/schemas';
import { sha } from './__testUtils__/shapes';
import { formatCursor, type Cursor } from './read/Cursor';
import { inBatches } from './read/inBatches';
import { LeftOut } from './read/LeftOut';
import { listCommits } from './read/listCommits';

const position = (finished: number): Cursor => ({
  format: 1,
  rules: 'x',
  floor: 0,
  finished,
});

it.each([
  [0, [0]],
  [1, [1]],
  [1_000, [1_000]],
  [1_001, [1_000, 1]],
  [2_000, [1_000, 1_000]],
  [12_345, [...Array(12).fill(1_000), 345]],
])(
  '%i events come in bounded batches, the last with the position',
  (n, sizes) => {
    const events = Array.from(
      { length: n },
      (_, i) => ({ id: `${i}` } as DeliveryEvent),
    );
    const [before, after] = [position(1), position(2)];
    const batches = [...inBatches(events, { before, after })];
    expect(batches.map(batch => batch.events.length)).toEqual(sizes);
    expect(batches.flatMap(batch => batch.events)).toEqual(events);
    const cursors = batches.map(({ cursor }) => cursor);
    expect(cursors.pop()).toBe(formatCursor(after));
    expect(new Set(cursors)).toEqual(
      new Set(cursors.length > 0 ? [formatCursor(before)] : []),
    );
  },
);

const aPage = (from: number) =>
  Array.from({ length: 250 }, (_, i) => ({ id: sha(from + i) }));

it('of one run a bounded number of commits is read', async () => {
  const leftOut = new LeftOut();
  let pages = 0;
  const client = {
    async *pages() {
      for (; ; pages += 1) yield aPage(pages * 250);
    },
  };
  const shas = await listCommits({ id: 1 } as Run, {
    client,
    config: { project: 'shop' } as AzureConfig,
    leftOut,
    signal: new AbortController().signal,
  });
  expect(new Set(shas).size).toBe(2_000);
  expect(pages).toBe(7);
  expect(leftOut.toSentence('Shop')).toContain(
    'a run brought more commits than are read of one',
  );
});
