import type {
  Idea,
  IdeaBalance,
} from '@hone/backstage-plugin-experiments-common';

const WINDOW_DAYS = 180;
const Z = 1.96;

/** Wilson's interval of a share. */
function wilson(hits: number, n: number): [number, number] {
  const share = hits / n;
  const z2 = Z * Z;
  const middle = (share + z2 / (2 * n)) / (1 + z2 / n);
  const half =
    (Z * Math.sqrt((share * (1 - share)) / n + z2 / (4 * n * n))) /
    (1 + z2 / n);
  return [middle - half, middle + half];
}

/** Systemic changes and quick fixes among the ideas that were chosen. */
export function demoBalance(
  ideas: Iterable<Idea>,
  quota: Omit<NonNullable<IdeaBalance['quota']>, 'exceeded'> | null,
): IdeaBalance {
  const chosen = [...ideas].filter(({ status }) =>
    ['trying', 'done'].includes(status),
  );
  const count = (nature: Idea['nature']) =>
    chosen.filter(one => one.nature === nature).length;
  const quickFix = count('quick-fix');
  const marked = quickFix + count('systemic');
  const share = marked > 0 ? quickFix / marked : null;
  return {
    windowDays: WINDOW_DAYS,
    systemic: marked - quickFix,
    quickFix,
    unmarked: count(null),
    share,
    interval: marked > 0 ? wilson(quickFix, marked) : null,
    quota: quota && {
      ...quota,
      exceeded: share !== null && share > quota.maxQuickFixShare,
    },
    sentence: {
      key: 'balance',
      params: { quickFix, marked },
      text: `${quickFix} of ${marked} chosen ideas patched the trigger.`,
    },
  };
}
