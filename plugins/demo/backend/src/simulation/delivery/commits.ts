import { createRng, type Rng } from '@hone/inference';
import { createHash } from 'node:crypto';
import { between, logNormal } from './draws';
import { medianLeadHours } from './leadTimes';
import type { Rollout, SimulatedCommit } from './types';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const LEAD_SPREAD = 0.9;
/** Hours from commit to production of a fix that everybody waits for. */
const HOTFIX_HOURS = 1.5;
const HOTFIX_SPREAD = 0.5;
/** Commits of a deployment beyond its first, geometric: 2.2 on average. */
const ONE_MORE = 0.69;
const MOST_COMMITS = 15;
const BOTS = 0.11;
const LINES = { median: 34, spread: 1.2 };
/** Shares of deployments that hold a change together with its revert, and of hotfixes that take something back. */
const TAKEN_BACK = 0.02;
const REVERTING = 0.35;
/** Share of hotfixes whose commit is picked into the main line once more. */
const PICKED = 0.25;

/** What a roll-out brings: the commits since the one before, and the newest, which it is built from. */
export interface Batch {
  commits: SimulatedCommit[];
  sha: string;
}

type Draft = Omit<SimulatedCommit, 'sha' | 'parents'>;

/** The main line of a simulated repository. */
class MainLine {
  private readonly rng: Rng;
  private head: string | undefined;
  private length = 0;
  /** Fixes that are still to be picked into the main line. */
  private toPick: SimulatedCommit[] = [];

  constructor(
    private readonly service: string,
    private readonly seed: string,
    private readonly now: number,
  ) {
    this.rng = createRng(`${seed}/delivery/commits/${service}`);
  }

  /** @param harmful - the commit that did harm, if the roll-out was made because of it */
  add(rollout: Rollout, harmful: SimulatedCommit | null): Batch {
    const drafts = harmful ? this.fix(rollout, harmful) : this.work(rollout);
    const commits = drafts
      .sort((a, b) => a.at - b.at)
      .map(draft => this.append(draft));
    if (harmful && this.rng.uniform() < PICKED) {
      this.toPick.push(commits.at(-1)!);
    } else if (!harmful && this.rng.uniform() < TAKEN_BACK) {
      commits.push(...this.takenBack(rollout));
    }
    return { commits, sha: commits.at(-1)!.sha };
  }

  private append(draft: Draft): SimulatedCommit {
    this.length += 1;
    const sha = createHash('sha1')
      .update(`${this.seed}/${this.service}/${this.length}`)
      .digest('hex');
    const parents = this.head ? [this.head] : [];
    this.head = sha;
    return { sha, parents, ...draft };
  }

  private draft(rollout: Rollout, hours: number, bot = false): Draft {
    const lines = logNormal(this.rng, LINES.median, LINES.spread);
    return {
      at: Math.floor((rollout.at - hours * HOUR) / 1000) * 1000,
      lines: Math.max(1, Math.round(lines)),
      bot,
    };
  }

  private work(rollout: Rollout): Draft[] {
    const { rng } = this;
    const median = medianLeadHours(this.service, (this.now - rollout.at) / DAY);
    const drafts: Draft[] = [];
    do {
      const isBot = drafts.length > 0 && rng.uniform() < BOTS;
      const hours = logNormal(rng, median, LEAD_SPREAD);
      drafts.push(this.draft(rollout, hours, isBot));
    } while (drafts.length < MOST_COMMITS && rng.uniform() < ONE_MORE);
    const picks = this.toPick.map(({ sha, lines }) => ({
      at: rollout.at - Math.round(between(rng, 600, 3600)) * 1000,
      lines,
      bot: false,
      equivalentTo: sha,
    }));
    this.toPick = [];
    return [...drafts, ...picks];
  }

  private fix(rollout: Rollout, harmful: SimulatedCommit): Draft[] {
    const hours = logNormal(this.rng, HOTFIX_HOURS, HOTFIX_SPREAD);
    const fix = this.draft(rollout, hours);
    if (this.rng.uniform() >= REVERTING) return [fix];
    const { sha, lines } = harmful;
    return [{ at: fix.at - 600_000, lines, bot: false, reverts: sha }, fix];
  }

  private takenBack(rollout: Rollout): SimulatedCommit[] {
    const change = this.append(this.draft(rollout, 1));
    const revert = this.append({
      at: change.at + 1_200_000,
      lines: change.lines,
      bot: false,
      reverts: change.sha,
    });
    return [change, revert];
  }
}

/**
 * The commits of a service by the roll-outs that hold them for the first time. The history is one line; a stopped
 * canary's commits stay in it and reach production with the next version.
 *
 * @param rollouts - of the service, in the order of time
 * @param hotfixes - deployments that were made because of harm, with what did it
 */
export function drawCommits(
  rollouts: readonly Rollout[],
  hotfixes: ReadonlyMap<Rollout, Rollout>,
  options: { service: string; seed: string; now: number },
): Map<Rollout, Batch> {
  const { service, seed, now } = options;
  const line = new MainLine(service, seed, now);
  const batches = new Map<Rollout, Batch>();
  for (const rollout of rollouts) {
    const cause = hotfixes.get(rollout);
    const harmful = cause ? batches.get(cause)!.commits[0] : null;
    batches.set(rollout, line.add(rollout, harmful));
  }
  return batches;
}
