import fc from 'fast-check';
import type { ServiceCause } from './findCauses';
import { kindWeights } from './kindWeights';
import { temporalFit, type NearbyChange } from './NearbyChange';
import { rankCandidates } from './rankCandidates';

const MINUTE = 60_000;
const ONSET = Date.parse('2026-06-01T12:00:00Z');
const EVEN = { service: 1, deployment: 1, 'flag-change': 1 };

const cause = (entityRef: string, score: number) =>
  ({ entityRef, score } as ServiceCause);

function change(
  entityRef: string,
  minutesBefore: number,
  kind: NearbyChange['kind'] = 'deployment',
): NearbyChange {
  const at = ONSET - minutesBefore * MINUTE;
  return { kind, entityRef, label: 'x', at, url: null };
}

function rank(rest: Partial<Parameters<typeof rankCandidates>[0]>) {
  return rankCandidates({
    causes: [cause('a', 8), cause('b', 6)],
    changes: [],
    unjudged: new Set(),
    onset: ONSET,
    pValue: 0,
    weights: EVEN,
    ...rest,
  });
}

const names = ({ ranked }: ReturnType<typeof rank>) =>
  ranked.map(({ kind, entityRef }) => `${kind} ${entityRef}`);

describe('the fit of a change in time', () => {
  it.each([
    [0, 1],
    [15, 0.5],
    [30, 0.25],
    [121, 0],
    [-2, 0.5],
    [-6, 0],
  ])('%d minutes before the onset is %d', (minutes, fit) => {
    expect(temporalFit(change('a', minutes), ONSET)).toBeCloseTo(fit, 9);
  });
});

describe('the ranking', () => {
  it('keeps the order of the search and halves at each place', () => {
    const found = rank({
      causes: [cause('a', 8), cause('b', 20), cause('c', 1)],
    });
    expect(names(found)).toEqual(['service a', 'service b', 'service c']);
    const [a, b, c] = found.ranked.map(one => one.confidence);
    expect(b / a).toBeCloseTo(1 / 2, 2);
    expect(c / a).toBeCloseTo(1 / 8, 2);
  });

  it('puts a change to the service at fault above it when it was just made, below it later', () => {
    expect(names(rank({ changes: [change('a', 2)] }))[0]).toBe('deployment a');
    expect(names(rank({ changes: [change('a', 40)] }))).toEqual([
      'service a',
      'service b',
      'deployment a',
    ]);
  });

  it('leaves out changes to services that vary as usual, not those to services that nobody saw', () => {
    const changes = [change('calm', 1), change('silent', 1, 'flag-change')];
    expect(names(rank({ changes, unjudged: new Set(['silent']) }))).toEqual([
      'service a',
      'service b',
      'flag-change silent',
    ]);
  });

  it('knows less the weaker the evidence is', () => {
    expect(rank({ pValue: 0 }).unknown).toBeCloseTo(0.1, 2);
    expect(rank({ pValue: 0.0001 }).unknown).toBeCloseTo(0.14, 2);
    expect(rank({ pValue: 0.01 }).unknown).toBeCloseTo(0.5, 2);
  });

  it('says unknown when there is nothing', () => {
    expect(rank({ causes: [] })).toEqual({ ranked: [], unknown: 1 });
  });

  it('adds up to one, in order, with a tenth for the unknown', () => {
    const weight = fc.double({ min: 0.5, max: 2, noNaN: true });
    const places = fc.array(fc.double({ min: 0.01, max: 50, noNaN: true }), {
      minLength: 1,
      maxLength: 30,
    });
    const made = fc.array(
      fc.record({
        place: fc.nat(40),
        minutes: fc.double({ min: -10, max: 200, noNaN: true }),
        isFlag: fc.boolean(),
      }),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(
        fc.record({
          places,
          made,
          p: fc.double({ min: 0, max: 0.01, noNaN: true }),
        }),
        fc.record({
          service: weight,
          deployment: weight,
          'flag-change': weight,
        }),
        ({ places: scores, made: changes, p }, weights) => {
          const { ranked, unknown } = rank({
            causes: scores.map((score, i) => cause(`s${i}`, score)),
            changes: changes.map(({ place, minutes, isFlag }) =>
              change(
                `s${place}`,
                minutes,
                isFlag ? 'flag-change' : 'deployment',
              ),
            ),
            unjudged: new Set(['s35']),
            pValue: p,
            weights,
          });
          const confidences = ranked.map(one => one.confidence);
          const sum = confidences.reduce((a, b) => a + b, unknown);
          expect(sum).toBeCloseTo(1, 6);
          expect(unknown).toBeGreaterThanOrEqual(0.1);
          expect(ranked.length).toBeLessThanOrEqual(10);
          expect(confidences).toEqual([...confidences].sort((a, b) => b - a));
        },
      ),
    );
  });
});

describe('the weight of a kind', () => {
  const of = (confirmed: number, judged: number) =>
    kindWeights([{ kind: 'deployment', confirmed, judged }]).deployment;

  it('is one without a word, and moves slowly', () => {
    expect(kindWeights([])).toEqual(EVEN);
    expect(of(1, 2)).toBe(1);
    expect(of(1, 1)).toBeCloseTo(12 / 11, 9);
    expect(of(0, 1)).toBeCloseTo(10 / 11, 9);
  });

  it('is bounded, however much is said', () => {
    expect(of(0, 10_000)).toBe(0.5);
    expect(of(10_000, 10_000)).toBeLessThanOrEqual(2);
    expect(of(10_000, 10_000)).toBeGreaterThan(1.9);
  });
});
