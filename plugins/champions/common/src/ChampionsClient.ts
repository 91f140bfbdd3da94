import {
  createPluginClient,
  requestHeaders,
  unwrap,
  type ApiClientOptions,
  type Page,
  type RequestOptions,
} from '@hone/common';
import type { paths } from './generated/api';
import type {
  Duty,
  Fairness,
  LedgerAdjustment,
  LedgerEntry,
  MySeats,
  PlanProof,
  PlanSummary,
  PoolPerson,
  Programme,
  ProgrammeEvent,
  ProgrammeInput,
  ProgrammePreview,
  RotationPlanView,
  Schedule,
  SeatExplanation,
  SeatInContext,
  ServedCycle,
} from './types';

/** @public */
export interface ChampionsPageQuery {
  cursor?: string;
  limit?: number;
}

/**
 * Programmes, plans, schedule and fairness as others see them. Days are texts such as `2026-11-02`; ranges leave out
 * their last day.
 * @public
 */
export interface ChampionsApi {
  list(
    query?: ChampionsPageQuery & { q?: string },
    options?: RequestOptions,
  ): Promise<Page<Programme>>;
  get(programmeId: string, options?: RequestOptions): Promise<Programme>;
  create(input: ProgrammeInput, options?: RequestOptions): Promise<Programme>;
  preview(
    input: ProgrammeInput,
    options?: RequestOptions,
  ): Promise<ProgrammePreview>;
  update(
    programmeId: string,
    revision: number,
    input: ProgrammeInput,
    options?: RequestOptions,
  ): Promise<Programme>;
  archive(
    programmeId: string,
    revision: number,
    options?: RequestOptions,
  ): Promise<void>;
  pool(programmeId: string, options?: RequestOptions): Promise<PoolPerson[]>;
  plans(
    programmeId: string,
    query?: ChampionsPageQuery,
    options?: RequestOptions,
  ): Promise<Page<PlanSummary>>;
  propose(
    programmeId: string,
    input?: { cycles?: number },
    options?: RequestOptions,
  ): Promise<RotationPlanView>;
  plan(planId: string, options?: RequestOptions): Promise<RotationPlanView>;
  /** `revision` is the programme's. */
  publish(
    planId: string,
    revision: number,
    options?: RequestOptions,
  ): Promise<PlanSummary>;
  proof(planId: string, options?: RequestOptions): Promise<PlanProof>;
  schedule(
    programmeId: string,
    range: { from: string; to: string },
    options?: RequestOptions,
  ): Promise<Schedule>;
  fairness(programmeId: string, options?: RequestOptions): Promise<Fairness>;
  ledger(
    programmeId: string,
    query?: ChampionsPageQuery,
    options?: RequestOptions,
  ): Promise<Page<LedgerEntry>>;
  adjustLedger(
    programmeId: string,
    input: LedgerAdjustment,
    options?: RequestOptions,
  ): Promise<LedgerEntry>;
  /** What is known already changes nothing. */
  importServed(
    programmeId: string,
    cycles: ServedCycle[],
    options?: RequestOptions,
  ): Promise<{ added: number; known: number }>;
  events(
    programmeId: string,
    query?: ChampionsPageQuery,
    options?: RequestOptions,
  ): Promise<Page<ProgrammeEvent>>;
  mySeats(options?: RequestOptions): Promise<MySeats>;
  duties(entityRefs: string[], options?: RequestOptions): Promise<Duty[]>;
  seat(seatId: string, options?: RequestOptions): Promise<SeatInContext>;
  why(seatId: string, options?: RequestOptions): Promise<SeatExplanation>;
}

const ifMatch = (revision: number) => ({ 'If-Match': String(revision) });

/**
 * Talks to programmes of `/api/hone-champions`.
 * @public
 */
export class ChampionsClient implements ChampionsApi {
  private readonly http;

  constructor(options: ApiClientOptions) {
    this.http = createPluginClient<paths>('hone-champions', options);
  }

  async list(
    query: ChampionsPageQuery & { q?: string } = {},
    options?: RequestOptions,
  ) {
    return unwrap(
      this.http.GET('/programmes', {
        params: { query },
        ...this.init(options),
      }),
    );
  }

  async get(programmeId: string, options?: RequestOptions) {
    return unwrap(
      this.http.GET('/programmes/{programmeId}', {
        params: { path: { programmeId } },
        ...this.init(options),
      }),
    );
  }

  async create(body: ProgrammeInput, options?: RequestOptions) {
    return unwrap(
      this.http.POST('/programmes', { body, ...this.init(options) }),
    );
  }

  async preview(body: ProgrammeInput, options?: RequestOptions) {
    return unwrap(
      this.http.POST('/programmes/preview', { body, ...this.init(options) }),
    );
  }

  async update(
    programmeId: string,
    revision: number,
    body: ProgrammeInput,
    options?: RequestOptions,
  ) {
    return unwrap(
      this.http.PUT('/programmes/{programmeId}', {
        params: { path: { programmeId }, header: ifMatch(revision) },
        body,
        ...this.init(options),
      }),
    );
  }

  async archive(
    programmeId: string,
    revision: number,
    options?: RequestOptions,
  ): Promise<void> {
    await unwrap(
      this.http.DELETE('/programmes/{programmeId}', {
        params: { path: { programmeId }, header: ifMatch(revision) },
        ...this.init(options),
      }),
    );
  }

  async pool(programmeId: string, options?: RequestOptions) {
    const { items } = await unwrap(
      this.http.GET('/programmes/{programmeId}/pool', {
        params: { path: { programmeId } },
        ...this.init(options),
      }),
    );
    return items;
  }

  async plans(
    programmeId: string,
    query: ChampionsPageQuery = {},
    options?: RequestOptions,
  ) {
    return unwrap(
      this.http.GET('/programmes/{programmeId}/plans', {
        params: { path: { programmeId }, query },
        ...this.init(options),
      }),
    );
  }

  async propose(
    programmeId: string,
    body: { cycles?: number } = {},
    options?: RequestOptions,
  ) {
    return unwrap(
      this.http.POST('/programmes/{programmeId}/plans', {
        params: { path: { programmeId } },
        body,
        ...this.init(options),
      }),
    );
  }

  async plan(planId: string, options?: RequestOptions) {
    return unwrap(
      this.http.GET('/plans/{planId}', {
        params: { path: { planId } },
        ...this.init(options),
      }),
    );
  }

  async publish(planId: string, revision: number, options?: RequestOptions) {
    return unwrap(
      this.http.POST('/plans/{planId}/publish', {
        params: { path: { planId }, header: ifMatch(revision) },
        ...this.init(options),
      }),
    );
  }

  async proof(planId: string, options?: RequestOptions) {
    return unwrap(
      this.http.GET('/plans/{planId}/proof', {
        params: { path: { planId } },
        ...this.init(options),
      }),
    );
  }

  async schedule(
    programmeId: string,
    query: { from: string; to: string },
    options?: RequestOptions,
  ) {
    return unwrap(
      this.http.GET('/programmes/{programmeId}/schedule', {
        params: { path: { programmeId }, query },
        ...this.init(options),
      }),
    );
  }

  async fairness(programmeId: string, options?: RequestOptions) {
    return unwrap(
      this.http.GET('/programmes/{programmeId}/fairness', {
        params: { path: { programmeId } },
        ...this.init(options),
      }),
    );
  }

  async ledger(
    programmeId: string,
    query: ChampionsPageQuery = {},
    options?: RequestOptions,
  ) {
    return unwrap(
      this.http.GET('/programmes/{programmeId}/ledger', {
        params: { path: { programmeId }, query },
        ...this.init(options),
      }),
    );
  }

  async adjustLedger(
    programmeId: string,
    body: LedgerAdjustment,
    options?: RequestOptions,
  ) {
    return unwrap(
      this.http.POST('/programmes/{programmeId}/ledger', {
        params: { path: { programmeId } },
        body,
        ...this.init(options),
      }),
    );
  }

  async importServed(
    programmeId: string,
    cycles: ServedCycle[],
    options?: RequestOptions,
  ) {
    return unwrap(
      this.http.POST('/programmes/{programmeId}/served', {
        params: { path: { programmeId } },
        body: { cycles },
        ...this.init(options),
      }),
    );
  }

  async events(
    programmeId: string,
    query: ChampionsPageQuery = {},
    options?: RequestOptions,
  ) {
    return unwrap(
      this.http.GET('/programmes/{programmeId}/events', {
        params: { path: { programmeId }, query },
        ...this.init(options),
      }),
    );
  }

  async mySeats(options?: RequestOptions) {
    return unwrap(this.http.GET('/my-seats', this.init(options)));
  }

  async duties(entityRefs: string[], options?: RequestOptions) {
    const { items } = await unwrap(
      this.http.GET('/duties', {
        params: { query: { entityRef: entityRefs } },
        ...this.init(options),
      }),
    );
    return items;
  }

  async seat(seatId: string, options?: RequestOptions) {
    return unwrap(
      this.http.GET('/seats/{seatId}', {
        params: { path: { seatId } },
        ...this.init(options),
      }),
    );
  }

  async why(seatId: string, options?: RequestOptions) {
    return unwrap(
      this.http.GET('/seats/{seatId}/why', {
        params: { path: { seatId } },
        ...this.init(options),
      }),
    );
  }

  private init(options?: RequestOptions) {
    return { headers: requestHeaders(options), signal: options?.signal };
  }
}
