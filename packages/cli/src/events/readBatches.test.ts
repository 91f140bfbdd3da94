import { readBatches, type EventBatch } from './readBatches';

async function* chunks(text: string, size: number) {
  const bytes = Buffer.from(text);
  for (let i = 0; i < bytes.length; i += size) {
    yield bytes.subarray(i, i + size);
  }
}

async function read(text: string, size = 65_536): Promise<EventBatch[]> {
  const found: EventBatch[] = [];
  for await (const batch of readBatches(chunks(text, size))) found.push(batch);
  return found;
}

describe('readBatches', () => {
  it.each([1, 3, 1_000])('reads lines in pieces of %i bytes', async size => {
    const text = '\uFEFF{"a":"ü"}\r\n\n  \n{"b":"€"}\n{"c":1}';
    expect(await read(text, size)).toEqual([
      { events: [{ a: 'ü' }, { b: '€' }, { c: 1 }], lines: [1, 4, 5] },
    ]);
  });

  it('sends at most 5,000 events at a time', async () => {
    const text = Array.from({ length: 10_001 }, (_, i) => `{"id":${i}}`).join(
      '\n',
    );
    const batches = await read(text);
    expect(batches.map(({ events }) => events.length)).toEqual([5000, 5000, 1]);
    expect(batches[2].lines).toEqual([10_001]);
  });

  it('sends at most 9 MB at a time', async () => {
    const line = JSON.stringify({ text: 'x'.repeat(1_000_000) });
    const batches = await read(`${line}\n`.repeat(20));
    expect(batches.map(({ events }) => events.length)).toEqual([8, 8, 4]);
    for (const { events } of batches) {
      expect(JSON.stringify(events).length).toBeLessThan(9_000_000);
    }
  });

  it.each([
    ['{"a":1}\n{"b":\n', 'Line 2 has to be one JSON object, but {"b": was'],
    ['[1]', 'Line 1 has to be one JSON object, but [1] was given'],
    ['null', 'Line 1'],
    ['"\u001b[31m"', 'Line 1 has to be one JSON object, but " [31m" was'],
    [`{"a":"${'x'.repeat(2_000_001)}"}`, 'Line 1 is longer than 2000000 bytes'],
  ])('refuses %j', async (text, sentence) => {
    await expect(read(text)).rejects.toThrow(sentence);
  });

  it('has no portions of nothing', async () => {
    expect(await read('')).toEqual([]);
    expect(await read('\n\n')).toEqual([]);
  });
});
