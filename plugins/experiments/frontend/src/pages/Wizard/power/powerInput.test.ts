import { demoPower } from '../../../__fixtures__/demoPlanning';
import { EMPTY_DRAFT, type WizardDraft } from '../wizardDraft';
import { detectables, powerInput, twoOf } from './powerInput';

const WEEK = 604_800;
const service = (name: string) => `component:default/${name}`;

const draft = (change: Partial<WizardDraft> = {}): WizardDraft => ({
  ...EMPTY_DRAFT,
  service: service('cart-api'),
  primary: {
    metricId: 'm-1',
    resolvedQuery: '',
    metric: {
      name: 'm',
      title: 'M',
      unit: 's',
      direction: 'lower-is-better',
      kind: 'mean',
      sourceId: 'push',
      query: {},
    },
  },
  ...change,
});

describe('powerInput', () => {
  it('asks about usual lengths and the planned one', () => {
    expect(
      powerInput(
        draft({
          duration: { amount: 5, unit: 'weeks' },
          controlServices: [service('search-api')],
        }),
        'process',
      ),
    ).toEqual({
      treated: [service('cart-api')],
      control: [service('search-api')],
      metricId: 'm-1',
      design: 'process',
      durations: [2, 4, 5, 6, 14].map(weeks => weeks * WEEK),
    });
  });

  it('asks about the waves of a stepped wedge once they can be drawn', () => {
    const few = draft();
    expect(powerInput(few, 'stepped-wedge')).toBeNull();
    const treatedServices = ['a', 'b', 'c', 'd', 'e'].map(service);
    expect(
      powerInput({ ...few, treatedServices }, 'stepped-wedge'),
    ).toMatchObject({
      treated: [service('cart-api'), ...treatedServices],
      durations: [6 * WEEK],
      waves: { count: 3, periodSeconds: 2 * WEEK },
    });
  });

  it('asks nothing without a service, a defined metric or an hour', () => {
    expect(powerInput(draft({ service: null }), 'ab')).toBeNull();
    expect(powerInput(draft({ primary: null }), 'ab')).toBeNull();
    const { primary } = draft();
    expect(
      powerInput(draft({ primary: { ...primary!, metricId: null } }), 'ab'),
    ).toBeNull();
    expect(
      powerInput(
        draft({ duration: { amount: 5, unit: 'minutes' } }),
        'canary',
      )?.durations.every(seconds => seconds >= 3600),
    ).toBe(true);
  });
});

describe('twoOf', () => {
  const weeks = (...durations: number[]) =>
    detectables(
      demoPower({
        treated: [],
        metricId: 'm',
        design: 'process',
        durations: durations.map(week => week * WEEK),
      }),
    );
  const lengths = (items: ReturnType<typeof weeks>) =>
    items.map(one => one.durationSeconds / WEEK);

  it('names the planned length and the next that sees clearly less', () => {
    expect(lengths(twoOf(weeks(14, 2, 6, 7), 6 * WEEK))).toEqual([6, 14]);
    expect(lengths(twoOf(weeks(2, 14), 14 * WEEK))).toEqual([14]);
    expect(lengths(twoOf(weeks(2, 4, 6), 5 * WEEK))).toEqual([2, 4]);
  });

  it('leaves out what the history cannot tell', () => {
    const report = demoPower({
      treated: [],
      metricId: 'm',
      design: 'process',
      durations: [WEEK],
    });
    expect(
      detectables({
        ...report,
        items: [{ ...report.items[0], detectableEffect: null }],
      }),
    ).toEqual([]);
  });
});
