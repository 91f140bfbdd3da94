import { readExplorerUrl, writeExplorerUrl } from './explorerUrl';

describe('the address of the explorer', () => {
  it('reads a metric of several services', () => {
    expect(
      readExplorerUrl(
        '?metric=latency&service=component:default/cart-api&service=API:Default/Orders&range=30d&mark=2026-11-03T10:00:00.000Z&view=table&panel=queries',
      ),
    ).toEqual({
      metric: 'latency',
      services: ['component:default/cart-api', 'api:default/orders'],
      range: '30d',
      mark: Date.parse('2026-11-03T10:00:00Z'),
      view: 'table',
      panel: 'queries',
    });
  });

  it('takes for absent what does not fit', () => {
    expect(
      readExplorerUrl(
        '?metric=&service=&service=:/&range=8d&mark=soon&view=pie&panel=other',
      ),
    ).toEqual({
      metric: null,
      services: [],
      range: '7d',
      mark: null,
      view: null,
      panel: null,
    });
  });

  it('names each service once, and twelve at most', () => {
    const many = Array.from({ length: 15 }, (_, i) => `&service=s-${i}`);
    const { services } = readExplorerUrl(`?service=S-0${many.join('')}`);
    expect(services).toHaveLength(12);
    expect(services[0]).toBe('component:default/s-0');
    expect(new Set(services).size).toBe(12);
  });

  it('writes changes, keeps what others wrote, and leaves defaults out', () => {
    const before =
      '?tab=x&metric=latency&range=30d&service=component:default/a';
    const after = writeExplorerUrl(before, {
      services: ['component:default/a', 'component:default/b'],
      range: '7d',
      mark: Date.parse('2026-11-03T10:00:00Z'),
    });
    const params = new URLSearchParams(after);
    expect(params.get('tab')).toBe('x');
    expect(params.get('metric')).toBe('latency');
    expect(params.get('range')).toBeNull();
    expect(params.getAll('service')).toEqual([
      'component:default/a',
      'component:default/b',
    ]);
    expect(params.get('mark')).toBe('2026-11-03T10:00:00.000Z');
  });

  it('reads what it writes', () => {
    const state = {
      metric: 'a metric & more',
      services: ['component:default/a'],
      range: { from: '2026-11-01', to: '2026-11-30' },
      mark: null,
      view: 'distribution' as const,
      panel: null,
    };
    expect(readExplorerUrl(writeExplorerUrl('', state))).toEqual(state);
  });
});
