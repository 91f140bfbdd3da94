import type { ExperimentInput } from '@hone/backstage-plugin-experiments-common';
import type { Finding, LintFacts, LintRule } from '../types';

interface Power {
  field: string;
  wanted: number;
  duration: number;
  /** Null when the history cannot tell. */
  detectable: number | null;
  /** The shortest longer trial that detects the wanted effect. */
  enough: number | null;
  longest: number;
}

/** What the report says about the effect that the draft is after. */
function powerOf(draft: ExperimentInput, facts: LintFacts): Power | null {
  const index = draft.metrics.findIndex(use => use.role === 'primary');
  const wanted = draft.metrics[index]?.minimumEffect;
  if (!facts.power || wanted === undefined) return null;
  const duration = draft.plan.durationSeconds;
  const items = [...facts.power.items].sort(
    (a, b) => a.durationSeconds - b.durationSeconds,
  );
  const own = items.find(item => item.durationSeconds === duration);
  const enough = items.find(
    item =>
      item.durationSeconds > duration &&
      item.detectableEffect !== null &&
      item.detectableEffect <= wanted,
  );
  return {
    field: `metrics.${index}.minimumEffect`,
    wanted,
    duration,
    detectable: own?.detectableEffect ?? null,
    enough: enough?.durationSeconds ?? null,
    longest: items.at(-1)?.durationSeconds ?? duration,
  };
}

function underpowered(
  draft: ExperimentInput,
  facts: LintFacts,
  ever: boolean,
): Finding[] {
  const power = powerOf(draft, facts);
  if (!power || power.detectable === null) return [];
  const { field, wanted, duration, detectable, enough, longest } = power;
  if (detectable <= wanted || (enough === null) !== ever) return [];
  const params = { wanted, duration, detectable };
  return [
    enough === null
      ? { field, params: { ...params, longest } }
      : { field, params: { ...params, enough } },
  ];
}

/** Whether the real history lets the effect be seen at all. */
export const POWER_RULES: LintRule[] = [
  {
    code: 'underpowered',
    severity: 'warns',
    find: (draft, facts) => underpowered(draft, facts, false),
  },
  {
    code: 'underpowered-ever',
    severity: 'warns',
    find: (draft, facts) => underpowered(draft, facts, true),
  },
  {
    code: 'power-unknown',
    severity: 'hints',
    find: (draft, facts) => {
      const power = powerOf(draft, facts);
      return power?.detectable === null
        ? [
            {
              field: 'plan.durationSeconds',
              params: { detail: facts.power?.detail ?? '' },
            },
          ]
        : [];
    },
  },
];
