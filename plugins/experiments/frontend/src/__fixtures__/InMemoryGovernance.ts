import type {
  Approval,
  ApprovalInput,
  BreakGlass,
  BreakGlassInput,
  Delegation,
  DelegationInput,
  Experiment,
  GateHealth,
  Governance,
  GovernanceApi,
  PlanAssessment,
  PolicyInput,
  Review,
  ReviewTab,
} from '@hone/backstage-plugin-experiments-common';
import { demoGovernance, demoHealth, STARTS_ALONE } from './demoGovernance';
import { demoTransition } from './demoTransition';
import { InMemoryPolicy } from './InMemoryPolicy';
import { checkRevision, refuse } from './refuse';

const DAY = 86_400_000;
const ME = 'user:default/guest';

/** Approvals, in memory. */
export class InMemoryGovernance implements GovernanceApi {
  /** What differs from the demo, by key. */
  readonly changed = new Map<string, Partial<Governance>>();
  readonly given: { key: string; input: ApprovalInput }[] = [];
  readonly passes: BreakGlass[] = [];
  delegationList: Delegation[] = [];
  planRisk: PlanAssessment = STARTS_ALONE;
  startedAlone = 3;
  gateHealth: GateHealth | null = null;

  readonly policies: InMemoryPolicy;

  constructor(
    private readonly experiments: Map<string, Experiment>,
    private readonly now: number = Date.now(),
  ) {
    this.policies = new InMemoryPolicy(now);
  }

  async governance(key: string): Promise<Governance> {
    const experiment = this.experiments.get(key);
    if (!experiment) throw refuse(404, 'NotFoundError', `No ${key}`);
    return {
      ...demoGovernance(experiment, this.now),
      ...this.changed.get(key),
    };
  }

  async judge(key: string, input: ApprovalInput): Promise<Governance> {
    const before = await this.governance(key);
    if (before.boundHash !== input.boundHash) {
      throw refuse(
        409,
        'ConflictError',
        'The plan changed since you read it: metrics.1.margin changed from 0.1 to 0.2.',
      );
    }
    this.given.push({ key, input });
    const approval = this.toApproval(input);
    const seats = before.seats.map(seat =>
      seat.requirement.seat === input.seat && input.verdict !== 'question'
        ? {
            ...seat,
            state:
              input.verdict === 'approve'
                ? ('filled' as const)
                : ('rejected' as const),
            approvals: [approval],
            mayJudge: false,
            whyNot: 'You hold this seat already.',
            changes: [],
          }
        : seat,
    );
    const questions =
      input.verdict === 'question'
        ? [approval, ...before.questions]
        : before.questions;
    this.changed.set(key, { ...this.changed.get(key), seats, questions });
    if (seats.every(seat => seat.state === 'filled'))
      this.complete(key, before);
    return this.governance(key);
  }

  async breakGlass(
    key: string,
    revision: number,
    input: BreakGlassInput,
  ): Promise<Governance> {
    const before = await this.governance(key);
    checkRevision(before, revision);
    if (input.confirmationCode !== before.breakGlassOffer.confirmationCode) {
      throw refuse(409, 'ConflictError', 'The confirmation code is not valid.');
    }
    const pass: BreakGlass = {
      id: `pass-${this.passes.length}`,
      key,
      title: before.title,
      actor: ME,
      at: new Date(this.now).toISOString(),
      reason: input.reason,
      incidentUrl: input.incidentUrl,
      passedOver: before.obstacles.map(({ sentence }) => sentence),
      toldRefs: before.breakGlassOffer.notifyRefs,
      reviewDueAt: new Date(this.now + 5 * DAY).toISOString(),
      review: null,
      mayReview: false,
    };
    this.passes.push(pass);
    this.changed.set(key, { ...this.changed.get(key), breakGlass: pass });
    return this.governance(key);
  }

  async assess() {
    return this.planRisk;
  }

  async reviews({ tab }: { tab: ReviewTab }) {
    const reviewed = [...this.experiments.values()].filter(
      one => one.status === 'in-review' || this.changed.has(one.key),
    );
    const all = await Promise.all(reviewed.map(one => this.toReview(one)));
    const mine = all.filter(one => one.mySeats.length > 0);
    const done = all.filter(one => one.judged);
    const items = { mine, team: all, done }[tab];
    return { items, nextCursor: null, startedAlone: this.startedAlone };
  }

  async policy(query: { version?: number }) {
    return this.policies.policy(query);
  }

  async savePolicy(input: PolicyInput) {
    return this.policies.savePolicy(input);
  }

  async replay(request: { text: string; since?: string }) {
    return this.policies.replay(request);
  }

  async log() {
    return { items: [], nextAfter: null };
  }

  async exportLog() {
    return '';
  }

  async health({ since }: { since?: string }) {
    const from = since ? Date.parse(since) : this.now - 365 * DAY;
    const days = Math.round((this.now - from) / DAY);
    return this.gateHealth ?? demoHealth(this.now, days);
  }

  async delegations() {
    return [...this.delegationList];
  }

  async delegate(input: DelegationInput): Promise<Delegation> {
    const made: Delegation = {
      ...input,
      id: `delegation-${this.delegationList.length}`,
      fromRef: ME,
      seat: input.seat ?? null,
      from: new Date(this.now).toISOString(),
      mine: true,
    };
    this.delegationList = [...this.delegationList, made];
    return made;
  }

  async endDelegation(delegationId: string) {
    this.delegationList = this.delegationList.filter(
      one => one.id !== delegationId,
    );
  }

  async brokenGlass() {
    return [...this.passes];
  }

  async reviewBreakGlass(passId: string, finding: string): Promise<BreakGlass> {
    const at = this.passes.findIndex(({ id }) => id === passId);
    if (at < 0) throw refuse(404, 'NotFoundError', `No ${passId}`);
    const review = { actor: ME, at: new Date(this.now).toISOString(), finding };
    this.passes[at] = { ...this.passes[at], review };
    return this.passes[at];
  }

  /** The last approval takes a plan on; what its approvals rest on stays. */
  private complete(key: string, before: Governance) {
    const experiment = this.experiments.get(key)!;
    this.experiments.set(
      key,
      demoTransition(experiment, { action: 'approve' }, this.now),
    );
    const { assessment, risk } = before;
    this.changed.set(key, {
      ...this.changed.get(key),
      assessment,
      risk,
      wouldPass: true,
      obstacles: [],
    });
  }

  private async toReview(experiment: Experiment): Promise<Review> {
    const governance = await this.governance(experiment.key);
    const open = governance.seats.filter(seat => seat.state === 'open');
    return {
      experiment,
      tier: governance.assessment.tier,
      score: governance.assessment.score,
      askedAt: governance.seats[0]?.askedAt ?? null,
      dueAt: open[0]?.dueAt ?? null,
      seats: governance.seats.map(({ requirement, state }) => ({
        seat: requirement.seat,
        title: requirement.title,
        state,
      })),
      mySeats: open
        .filter(seat => seat.mayJudge)
        .map(seat => seat.requirement.seat),
      judged:
        governance.seats
          .flatMap(seat => seat.approvals)
          .find(one => one.actor === ME) ?? null,
    };
  }

  private toApproval(input: ApprovalInput): Approval {
    return {
      id: `given-${this.given.length}`,
      seat: input.seat,
      actor: ME,
      actsFor: null,
      verdict: input.verdict,
      reason: input.reason ?? null,
      at: new Date(this.now).toISOString(),
      expiresAt: new Date(this.now + 14 * DAY).toISOString(),
      boundHash: input.boundHash,
    };
  }
}
