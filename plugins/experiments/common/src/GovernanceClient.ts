import {
  createPluginClient,
  requestHeaders,
  unwrap,
  type ApiClientOptions,
  type RequestOptions,
} from '@hone/common';
import type { paths } from './generated/api';
import type {
  ApprovalInput,
  BreakGlass,
  BreakGlassInput,
  Delegation,
  DelegationInput,
  ExperimentInput,
  GateHealth,
  Governance,
  GovernanceLogEntry,
  PlanAssessment,
  PolicyDocument,
  PolicyInput,
  ReplayReport,
  Review,
  ReviewTab,
  SavedPolicy,
} from './types';

/**
 * A page of reviews.
 * @public
 */
export interface ReviewPage {
  items: Review[];
  nextCursor: string | null;
  /** Experiments that started without any approval this quarter. */
  startedAlone: number;
}

/**
 * Who has to approve what, and what was approved.
 * @public
 */
export interface GovernanceApi {
  /** What an experiment needs before it may start, and what the caller may give. */
  governance(key: string, options?: RequestOptions): Promise<Governance>;
  /** Rejects with status 409 when the plan is not the one that `boundHash` stands for. */
  judge(
    key: string,
    input: ApprovalInput,
    options?: RequestOptions,
  ): Promise<Governance>;
  /** Starts past the gate. */
  breakGlass(
    key: string,
    revision: number,
    input: BreakGlassInput,
    options?: RequestOptions,
  ): Promise<Governance>;
  /** The tier of a plan that is not stored, and which approvals of `key` the edit would void. */
  assess(
    request: { experiment: ExperimentInput; key?: string },
    options?: RequestOptions,
  ): Promise<PlanAssessment>;
  reviews(
    query: { tab: ReviewTab; cursor?: string; limit?: number },
    options?: RequestOptions,
  ): Promise<ReviewPage>;
  policy(
    query: { version?: number },
    options?: RequestOptions,
  ): Promise<PolicyDocument>;
  savePolicy(
    input: PolicyInput,
    options?: RequestOptions,
  ): Promise<SavedPolicy>;
  replay(
    request: { text: string; since?: string },
    options?: RequestOptions,
  ): Promise<ReplayReport>;
  log(
    query: { after?: number; key?: string; limit?: number },
    options?: RequestOptions,
  ): Promise<{ items: GovernanceLogEntry[]; nextAfter: number | null }>;
  /** Up to 5000 entries of the log, one JSON text a line. */
  exportLog(
    query: { after?: number },
    options?: RequestOptions,
  ): Promise<string>;
  health(
    query: { since?: string },
    options?: RequestOptions,
  ): Promise<GateHealth>;
  delegations(options?: RequestOptions): Promise<Delegation[]>;
  delegate(
    input: DelegationInput,
    options?: RequestOptions,
  ): Promise<Delegation>;
  endDelegation(delegationId: string, options?: RequestOptions): Promise<void>;
  brokenGlass(
    query: { limit?: number },
    options?: RequestOptions,
  ): Promise<BreakGlass[]>;
  reviewBreakGlass(
    passId: string,
    finding: string,
    options?: RequestOptions,
  ): Promise<BreakGlass>;
}

/**
 * Talks to the governance routes of `/api/hone-experiments`.
 * @public
 */
export class GovernanceClient implements GovernanceApi {
  private readonly http;

  constructor(options: ApiClientOptions) {
    this.http = createPluginClient<paths>('hone-experiments', options);
  }

  async governance(key: string, options?: RequestOptions) {
    return unwrap(
      this.http.GET('/experiments/{key}/governance', {
        params: { path: { key } },
        ...this.init(options),
      }),
    );
  }

  async judge(key: string, body: ApprovalInput, options?: RequestOptions) {
    return unwrap(
      this.http.POST('/experiments/{key}/approvals', {
        params: { path: { key } },
        body,
        ...this.init(options),
      }),
    );
  }

  async breakGlass(
    key: string,
    revision: number,
    body: BreakGlassInput,
    options?: RequestOptions,
  ) {
    return unwrap(
      this.http.POST('/experiments/{key}/break-glass', {
        params: { path: { key }, header: { 'If-Match': String(revision) } },
        body,
        ...this.init(options),
      }),
    );
  }

  async assess(
    body: { experiment: ExperimentInput; key?: string },
    options?: RequestOptions,
  ) {
    return unwrap(
      this.http.POST('/risk-assessment', { body, ...this.init(options) }),
    );
  }

  async reviews(
    query: { tab: ReviewTab; cursor?: string; limit?: number },
    options?: RequestOptions,
  ) {
    return unwrap(
      this.http.GET('/reviews', { params: { query }, ...this.init(options) }),
    );
  }

  async policy(query: { version?: number }, options?: RequestOptions) {
    return unwrap(
      this.http.GET('/governance/policy', {
        params: { query },
        ...this.init(options),
      }),
    );
  }

  async savePolicy(body: PolicyInput, options?: RequestOptions) {
    return unwrap(
      this.http.PUT('/governance/policy', { body, ...this.init(options) }),
    );
  }

  async replay(
    body: { text: string; since?: string },
    options?: RequestOptions,
  ) {
    return unwrap(
      this.http.POST('/governance/replay', { body, ...this.init(options) }),
    );
  }

  async log(
    query: { after?: number; key?: string; limit?: number },
    options?: RequestOptions,
  ) {
    return unwrap(
      this.http.GET('/governance/log', {
        params: { query },
        ...this.init(options),
      }),
    );
  }

  async exportLog(query: { after?: number }, options?: RequestOptions) {
    return unwrap(
      this.http.GET('/governance/log/export', {
        params: { query },
        parseAs: 'text',
        ...this.init(options),
      }),
    );
  }

  async health(query: { since?: string }, options?: RequestOptions) {
    return unwrap(
      this.http.GET('/governance/health', {
        params: { query },
        ...this.init(options),
      }),
    );
  }

  async delegations(options?: RequestOptions) {
    const { items } = await unwrap(
      this.http.GET('/governance/delegations', this.init(options)),
    );
    return items;
  }

  async delegate(body: DelegationInput, options?: RequestOptions) {
    return unwrap(
      this.http.POST('/governance/delegations', {
        body,
        ...this.init(options),
      }),
    );
  }

  async endDelegation(delegationId: string, options?: RequestOptions) {
    await unwrap(
      this.http.DELETE('/governance/delegations/{delegationId}', {
        params: { path: { delegationId } },
        ...this.init(options),
      }),
    );
  }

  async brokenGlass(query: { limit?: number }, options?: RequestOptions) {
    const { items } = await unwrap(
      this.http.GET('/governance/break-glass', {
        params: { query },
        ...this.init(options),
      }),
    );
    return items;
  }

  async reviewBreakGlass(
    passId: string,
    finding: string,
    options?: RequestOptions,
  ) {
    return unwrap(
      this.http.POST('/governance/break-glass/{passId}/review', {
        params: { path: { passId } },
        body: { finding },
        ...this.init(options),
      }),
    );
  }

  private init(options?: RequestOptions) {
    return { headers: requestHeaders(options), signal: options?.signal };
  }
}
