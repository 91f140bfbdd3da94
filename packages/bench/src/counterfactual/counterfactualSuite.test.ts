import { createMockDirectory } from '@backstage/backend-test-utils';
import { parseTable } from '../data/readCsv';
import { counterfactualSuite } from './counterfactualSuite';
import { agrees, widthRatio } from './judge';
import { withoutAggregate } from './predictPanel';
import { readNumber } from './readNumber';

const TIMES = 24;
const START = 16;
const EFFECT = 6;

/** Numbers between −1 and 1 that look random enough. */
const wave = (i: number, t: number) => Math.sin(12.9898 * i + 78.233 * t * t);

function unit(i: number): number[] {
  return Array.from(
    { length: TIMES },
    (_, t) => 30 + 2 * ((5 * i) % 7) + 3 * Math.sin(t) + wave(i, t),
  );
}

function treatedUnit(i: number): number[] {
  return unit(i).map((v, t) => (t >= START ? v + EFFECT : v));
}

function panelCsv(units: Record<string, number[]>): string {
  const lines = Object.entries(units).flatMap(([name, row]) =>
    row.map((value, t) => `"${name}",${2000 + t},${value}`),
  );
  return ['unit,time,value', ...lines.reverse()].join('\n');
}

const day = (t: number) =>
  new Date(Date.UTC(2024, 0, 1 + t)).toISOString().slice(0, 10);

function seriesCsv(): string {
  const x = unit(1);
  const y = treatedUnit(2);
  return ['time,y,x1', ...y.map((v, t) => `${day(t)},${v},${x[t]}`)].join('\n');
}

const panelSpec = {
  name: 'towns',
  kind: 'panel',
  treated: ['Upper, Lower', 'b'],
  intervention: 2000 + START,
  methods: ['did', 'sc', 'sdid'],
};
const seriesSpec = {
  name: 'shop',
  kind: 'series',
  intervention: day(START),
  methods: ['bsts'],
};

const controls = Object.fromEntries(
  Array.from({ length: 10 }, (_, i) => [`control ${i}`, unit(i + 3)]),
);
const towns = {
  'Upper, Lower': treatedUnit(1),
  b: treatedUnit(2),
  ...controls,
};

const folder = (panel: object, series: object) => ({
  towns: {
    'spec.json': JSON.stringify({ ...panelSpec, ...panel }),
    'panel.csv': panelCsv(towns),
  },
  shop: {
    'spec.json': JSON.stringify({ ...seriesSpec, ...series }),
    'series.csv': seriesCsv(),
  },
});

describe('counterfactual benchmark', () => {
  const directory = createMockDirectory();

  async function run() {
    const printed: string[] = [];
    const result = await counterfactualSuite.run(
      { data: directory.path, out: directory.resolve('out.json') },
      { print: text => printed.push(text), complain: () => {} },
    );
    const files = directory.content() as Record<string, string>;
    return {
      result,
      printed: printed.join('\n'),
      predictions: JSON.parse(files['out.json']),
    };
  }

  it('predicts without truth, with scores null', async () => {
    directory.setContent(folder({}, {}));
    const { result, predictions } = await run();
    expect(result).toEqual({
      n: 2,
      scores: { passed: null, of: null, error: null, half_width_ratio: null },
    });
    for (const method of ['did', 'sc', 'sdid']) {
      const { estimate, lower, upper, p } = predictions.towns[method];
      expect(Math.abs(estimate - EFFECT)).toBeLessThan(1);
      expect(lower).toBeGreaterThan(0);
      expect(upper).toBeGreaterThan(estimate);
      expect(p).toBeCloseTo(1 / 46, 10);
    }
    expect(predictions.shop.bsts.lower).toBeGreaterThan(0);
  });

  it('scores against what was published', async () => {
    directory.setContent(
      folder(
        {
          published: { did: { value: 6 }, sc: { value: 60 } },
          tolerance: { did: 1, sc: 1 },
        },
        { published: { bsts: { value: 6, interval: [4, 8] } } },
      ),
    );
    const { result, printed, predictions } = await run();
    expect(result.scores).toMatchObject({ passed: 2, of: 3 });
    const { error, half_width_ratio: ratio } = result.scores as Record<
      string,
      Record<string, number>
    >;
    expect(Object.keys(error).sort()).toEqual([
      'shop/bsts',
      'towns/did',
      'towns/sc',
    ]);
    expect(error['towns/did']).toBe(predictions.towns.did.estimate - 6);
    expect(Object.keys(ratio)).toEqual(['shop/bsts']);
    expect(printed).toContain('not as published: towns/sc');
  });

  it('answers the same whether the truth is there or not', async () => {
    directory.setContent(folder({}, {}));
    const without = (await run()).predictions;
    directory.setContent(
      folder({ published: { did: { value: 1 } } }, { published: {} }),
    );
    expect((await run()).predictions).toEqual(without);
  });

  it('reports broken cases, counts them as wrong, goes on', async () => {
    directory.setContent({
      ...folder({ published: { did: { value: 6 } } }, {}),
      broken: {
        'spec.json': JSON.stringify({
          ...seriesSpec,
          published: { bsts: { value: 1, interval: [0.5, 2] } },
        }),
        'series.csv': 'time,y,x1\n1,2,x\n',
      },
      empty: {},
      nobody: {
        'spec.json': JSON.stringify({ ...panelSpec, treated: ['nobody'] }),
        'panel.csv': panelCsv(towns),
      },
      short: {
        'spec.json': JSON.stringify(seriesSpec),
        'series.csv': seriesCsv().split('\n').slice(0, 6).join('\n'),
      },
    });
    const { result, printed } = await run();
    expect(result.n).toBe(6);
    expect(result.scores).toMatchObject({ passed: 1, of: 2 });
    expect(printed).toContain('broken/case: "x" is not a number.');
    expect(printed).toContain('nobody/case: The panel has no unit nobody.');
    expect(printed).toContain('short/bsts: There is no time on one side');
    expect(printed).toContain('empty/case');
  });
});

describe('withoutAggregate', () => {
  const rows = Object.values(towns);
  const total = rows[0].map((_, t) => rows.reduce((sum, r) => sum + r[t], 0));
  const panel = {
    kind: 'panel' as const,
    treated: rows.slice(0, 2),
    controls: rows.slice(2),
    firstTreatedIndex: START,
  };

  it('leaves out the sum and the mean of all units, and nothing else', () => {
    expect(withoutAggregate(panel)).toEqual(panel.controls);
    for (const aggregate of [total, total.map(v => v / rows.length)]) {
      expect(
        withoutAggregate({
          ...panel,
          controls: [aggregate, ...panel.controls],
        }),
      ).toEqual(panel.controls);
    }
  });
});

describe('agrees', () => {
  const prediction = { estimate: 5, lower: 3, upper: 7 };

  it.each<[string, Parameters<typeof agrees>[1], number | undefined, boolean]>([
    ['within the tolerance', { value: 5.4 }, 0.5, true],
    ['beyond the tolerance', { value: 5.6 }, 0.5, false],
    ['within a quarter', { value: 6, interval: [2, 9] }, undefined, true],
    ['beyond a quarter', { value: 7, interval: [2, 9] }, undefined, false],
    ['of another decision', { value: 5, interval: [-1, 9] }, undefined, false],
    ['of another sign', { value: -5, interval: [-9, -1] }, undefined, false],
    ['without an interval', { value: 6 }, undefined, true],
  ])('judges an effect %s', (_, published, tolerance, expected) => {
    expect(agrees(prediction, published, tolerance)).toBe(expected);
  });

  it('asks a null result to lie inside the published interval', () => {
    const none = { estimate: 1, lower: -1, upper: 3 };
    const published = (interval: [number, number]) => ({ value: 0, interval });
    expect(agrees(none, published([-2, 2]), undefined)).toBe(true);
    expect(agrees(none, published([-0.5, 0.5]), undefined)).toBe(false);
    expect(agrees(null, published([-2, 2]), undefined)).toBe(false);
  });

  it('compares widths', () => {
    expect(widthRatio(prediction, { value: 5, interval: [4, 6] })).toBe(2);
    expect(widthRatio(prediction, { value: 5 })).toBeNull();
  });
});

describe('parseTable', () => {
  it('reads quoted cells, line ends of either kind, missing values', () => {
    expect(parseTable('\uFEFFa,b\r\n"x, ""y""",\r\n\r\n')).toEqual({
      head: ['a', 'b'],
      rows: [['x, "y"', '']],
    });
    expect(['1e3', '', 'NA'].map(readNumber)).toEqual([1000, null, null]);
    expect(() => readNumber('abc')).toThrow('not a number');
    expect(() => parseTable('')).toThrow('empty');
  });
});
