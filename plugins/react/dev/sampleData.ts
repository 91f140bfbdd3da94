import { EffectPlotProps, LanesData } from '../src';

/** The gallery stands still on this morning. */
export const NOW = '2026-12-09T10:15:00Z';

const DAY = 86_400_000;
const now = Date.parse(NOW);

/** A small generator with a fixed seed, so that screenshots can be compared. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 16807) % 2147483647;
    return state / 2147483647;
  };
}

/** Days ago, as an ISO instant. */
export const ago = (days: number) => new Date(now - days * DAY).toISOString();

const noise = random(11);

/** Share of re-run builds per day, eight weeks before and ten weeks after a change; a week is missing. */
export const reRuns = Array.from({ length: 126 }, (_, i) => {
  const at = now - (126 - i) * DAY;
  const weekend = new Date(at).getUTCDay() % 6 === 0 ? -0.035 : 0;
  const expected = 0.208 + weekend + 0.012 * Math.sin(i / 9);
  const effect = i > 56 ? -0.075 * Math.min(1, (i - 56) / 18) : 0;
  const missing = i >= 84 && i < 91;
  const spread = 0.016 + (i > 56 ? (i - 56) * 0.00022 : 0);
  return {
    at,
    observed: missing ? null : expected + effect + (noise() - 0.5) * 0.03,
    expected,
    lower: expected - spread,
    upper: expected + spread,
  };
});

/** A day of p95 latency in seconds, with an hour missing. */
export const latency = Array.from({ length: 96 }, (_, i) => ({
  at: now - (96 - i) * 900_000,
  value:
    i > 40 && i < 46
      ? null
      : 0.34 + 0.09 * Math.sin(i / 14) + (noise() - 0.5) * 0.07,
}));

/** Effects of one experiment with its guardrails. */
export const effects: EffectPlotProps[] = [
  {
    label: 'CI re-run rate',
    estimate: -0.34,
    interval: [-0.47, -0.19],
    direction: 'lower-is-better',
    state: 'better',
    minimumEffect: 0.15,
  },
  {
    label: 'Escaped defects',
    estimate: 0.02,
    interval: [-0.09, 0.13],
    direction: 'lower-is-better',
    state: 'undecided',
    margin: 0.1,
  },
  {
    label: 'CI minutes per merge',
    estimate: -0.03,
    interval: [-0.08, 0.02],
    direction: 'lower-is-better',
    state: 'non-inferior',
    margin: 0.1,
  },
  {
    label: 'Payment success',
    estimate: -0.14,
    interval: [-0.22, -0.07],
    direction: 'higher-is-better',
    state: 'worse',
    margin: 0.1,
  },
  {
    label: 'Change lead time',
    estimate: -0.12,
    interval: [null, -0.04],
    direction: 'lower-is-better',
    state: 'better',
  },
  {
    label: 'Recovery time',
    estimate: null,
    interval: null,
    direction: 'lower-is-better',
    state: 'no-data',
  },
];

const place = random(5);

/** Ninety days of payments-gateway. */
export const lanes: LanesData = {
  experiments: [
    {
      id: 'EXP-001',
      title: 'EXP-001 Review within half a day',
      from: ago(88),
      to: ago(32),
      href: '#EXP-001',
    },
    {
      id: 'EXP-007',
      title: 'EXP-007 Retry payments with jitter',
      from: ago(11),
      to: null,
      plannedTo: ago(-7),
      href: '#EXP-007',
    },
    {
      id: 'EXP-003',
      title: 'EXP-003 Load-test gate',
      from: ago(52),
      to: ago(24),
      href: '#EXP-003',
    },
  ],
  deployments: Array.from({ length: 44 }, (_, i) => {
    const caught = i % 17 === 4 ? 'caught' : 'succeeded';
    return {
      id: `d${i}`,
      title: `1.${120 + i}.0`,
      at: ago(89 - i * 2 - place() * 1.6),
      state: i === 9 || i === 30 ? 'failed' : caught,
      href: `#deployment-${i}`,
    } as const;
  }),
  incidents: [
    {
      id: 'i1',
      title: 'Issuer time-outs',
      at: ago(69.4),
      userMinutes: 12400,
      href: '#i1',
    },
    {
      id: 'i2',
      title: 'Retry storm',
      at: ago(41.2),
      userMinutes: 3100,
      href: '#i2',
    },
    {
      id: 'i3',
      title: 'Slow ledger',
      at: ago(27.8),
      userMinutes: 240,
      href: '#i3',
    },
  ],
  freezes: [
    { id: 'f1', title: 'Black Friday', from: ago(15), to: ago(8) },
    { id: 'f2', title: 'End of year', from: ago(-10), to: ago(-24) },
  ],
  changePoints: [{ id: 'c1', title: 'lead time \u22128 h', at: ago(61) }],
};
