import type { PlanDifference } from '@hone/backstage-plugin-experiments-common';

const MOST = 100;
const MAX_VALUE = 500;

function shown(value: unknown): string | null {
  const text = JSON.stringify(value);
  if (text === undefined) return null;
  const letters = Array.from(text);
  return letters.length > MAX_VALUE
    ? `${letters.slice(0, MAX_VALUE - 1).join('')}…`
    : text;
}

function membersOf(value: unknown): Record<string, unknown> | null {
  return value !== null && typeof value === 'object'
    ? (value as Record<string, unknown>)
    : null;
}

function* differences(
  before: unknown,
  after: unknown,
  path: string[],
): Generator<PlanDifference> {
  const a = membersOf(before);
  const b = membersOf(after);
  if (a && b && Array.isArray(a) === Array.isArray(b)) {
    for (const name of new Set([...Object.keys(a), ...Object.keys(b)])) {
      yield* differences(a[name], b[name], [...path, name]);
    }
  } else if (JSON.stringify(before) !== JSON.stringify(after)) {
    yield {
      path: path.join('.'),
      before: shown(before),
      after: shown(after),
    };
  }
}

/** Paths as people know them: members of the plan are members of the experiment. */
function known({ path, ...rest }: PlanDifference): PlanDifference {
  return { path: path.replace(/^plan\./, ''), ...rest };
}

/**
 * Where two contents that approvals were bound to differ, at most 100 places.
 *
 * @param before - JSON; nothing where it is not known any more
 * @param after - JSON
 */
export function planDifference(
  before: string | undefined,
  after: string,
): PlanDifference[] {
  if (before === undefined || before === after) return [];
  const found: PlanDifference[] = [];
  for (const one of differences(JSON.parse(before), JSON.parse(after), [])) {
    if (found.length === MOST) break;
    found.push(known(one));
  }
  return found;
}
