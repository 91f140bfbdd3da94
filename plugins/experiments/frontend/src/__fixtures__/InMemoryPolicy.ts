import type {
  PolicyDocument,
  PolicyInput,
  PolicyVersion,
  ReplayReport,
  SavedPolicy,
} from '@hone/backstage-plugin-experiments-common';
import { refuse } from './refuse';

const DAY = 86_400_000;

/** The text of a version of the demo's policy. */
export function policyText(mode: string, threshold = 40): string {
  return `apiVersion: hone.dev/v1alpha1
kind: GovernancePolicy
mode: ${mode}
currency: EUR
approvalDays: 14
risk:
  thresholds: { T1: 20, T2: ${threshold}, T3: 60 }
seats:
  T0: []
`;
}

const NAMES = [
  'apiVersion',
  'kind',
  'mode',
  'currency',
  'approvalDays',
  'risk',
  'seats',
];
const MODES = ['dryrun', 'warn', 'enforce'] as const;

interface Stored {
  policy: PolicyVersion;
  text: string;
}

/** The policy of the gates, in memory. */
export class InMemoryPolicy {
  mayUpdate = true;
  /** Oldest first; the first one is the shipped one. */
  readonly stored: Stored[];
  /** Starts that a replay finds. */
  starts = 312;

  constructor(private readonly now: number) {
    const version = (
      number: number,
      mode: PolicyVersion['mode'],
      note: string | null,
    ): PolicyVersion => ({
      version: number,
      mode,
      savedBy: number === 0 ? null : 'user:default/guest',
      savedAt:
        number === 0
          ? null
          : new Date(now - (10 - number) * 9 * DAY).toISOString(),
      note,
    });
    this.stored = [
      { policy: version(0, 'dryrun', null), text: policyText('dryrun', 45) },
      {
        policy: version(1, 'warn', 'A quarter to get used to it'),
        text: policyText('warn', 45),
      },
      { policy: version(2, 'warn', null), text: policyText('warn') },
      {
        policy: version(3, 'enforce', 'From now on it counts'),
        text: policyText('enforce'),
      },
    ];
  }

  get inForce(): Stored {
    return this.stored[this.stored.length - 1];
  }

  async policy({ version }: { version?: number }): Promise<PolicyDocument> {
    const found =
      version === undefined
        ? this.inForce
        : this.stored.find(one => one.policy.version === version);
    if (!found) {
      throw refuse(
        404,
        'NotFoundError',
        `There is no policy version ${version}`,
      );
    }
    return {
      ...found,
      inForce: this.inForce.policy.version,
      versions: this.stored.map(({ policy }) => policy).reverse(),
      mayUpdate: this.mayUpdate,
    };
  }

  async savePolicy(input: PolicyInput): Promise<SavedPolicy> {
    const { text, basedOn, dryRun, note } = input;
    const mode = readMode(text);
    const { version } = this.inForce.policy;
    if (version !== basedOn) {
      throw refuse(
        409,
        'ConflictError',
        `Version ${version} of the policy is in force, and this one is based on version ${basedOn}: read the newer one first`,
      );
    }
    const policy: PolicyVersion = {
      version: version + 1,
      mode,
      savedBy: 'user:default/guest',
      savedAt: new Date(this.now).toISOString(),
      note: note ?? null,
    };
    if (!dryRun) this.stored.push({ policy, text });
    return { policy, saved: !dryRun };
  }

  async replay({
    text,
    since,
  }: {
    text: string;
    since?: string;
  }): Promise<ReplayReport> {
    readMode(text);
    const isSame = text === this.inForce.text;
    const side = (blocked: number, delayed: number) => ({
      policyVersion: null,
      tiers: { T0: this.starts - delayed, T1: delayed - 4, T2: 3, T3: 1 },
      approvals: delayed + 5,
      blocked,
      blockedFailed: 3,
      delayed,
      delayHours: delayed * 6,
      failuresPrevented: delayed / 25,
    });
    const inForce = {
      ...side(9, 40),
      policyVersion: this.inForce.policy.version,
    };
    return {
      since: since ?? new Date(this.now - 365 * DAY).toISOString(),
      until: new Date(this.now).toISOString(),
      starts: this.starts,
      failed: 21,
      inForce,
      given: isSame ? { ...inForce, policyVersion: null } : side(14, 55),
      changes: isSame
        ? []
        : [
            {
              key: 'EXP-013',
              startedAt: new Date(this.now - 40 * DAY).toISOString(),
              failed: null,
              inForce: 'T0',
              given: 'T1',
            },
          ],
      sentence: 'The given policy would hold more.',
    };
  }
}

/** The mode of a text, or the fault that the server would tell. */
function readMode(text: string): PolicyVersion['mode'] {
  const faults = text.split('\n').flatMap((line, i) => {
    const name = /^(\w+):/.exec(line)?.[1];
    return name === undefined || NAMES.includes(name)
      ? []
      : [
          `Line ${i + 1}: ${name} is not known. Known here: ${NAMES.join(
            ', ',
          )}.`,
        ];
  });
  const mode = MODES.find(one => text.includes(`\nmode: ${one}\n`));
  if (faults.length > 0 || !mode) {
    throw refuse(
      400,
      'InputError',
      faults.join(' ') || 'Line 1: The policy needs mode.',
    );
  }
  return mode;
}
