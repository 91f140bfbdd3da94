import {
  createPluginClient,
  requestHeaders,
  unwrap,
  type ApiClientOptions,
  type Page,
  type RequestOptions,
} from '@hone/common';
import type { ChampionsPageQuery } from './ChampionsClient';
import type { paths } from './generated/api';
import type {
  Absence,
  AbsenceInput,
  AddedAbsence,
  CalendarInput,
  ChampionCalendar,
  ChampionFeed,
  ChecklistItem,
  CreatedFeed,
  Handover,
  Preferences,
  PreferencesInput,
  SeatInContext,
  Swap,
  SwapEffect,
  SwapPartner,
  SwapStatus,
} from './types';

/**
 * What happens to seats after a plan is published, as others see it.
 * @public
 */
export interface SeatsApi {
  swaps(
    programmeId: string,
    query?: ChampionsPageQuery & { status?: SwapStatus },
    options?: RequestOptions,
  ): Promise<Page<Swap>>;
  swap(swapId: string, options?: RequestOptions): Promise<Swap>;
  partners(seatId: string, options?: RequestOptions): Promise<SwapPartner[]>;
  /** `revision` is the seat's. */
  offer(
    seatId: string,
    revision: number,
    input?: { note?: string; askRefs?: string[] },
    options?: RequestOptions,
  ): Promise<Swap>;
  effect(
    swapId: string,
    query?: { personRef?: string; inReturnSeatId?: string },
    options?: RequestOptions,
  ): Promise<SwapEffect>;
  /** `revision` is the swap's. */
  take(
    swapId: string,
    revision: number,
    input?: { personRef?: string; inReturnSeatId?: string },
    options?: RequestOptions,
  ): Promise<Swap>;
  withdraw(
    swapId: string,
    revision: number,
    options?: RequestOptions,
  ): Promise<Swap>;
  assign(
    seatId: string,
    revision: number,
    input: { personRef: string; reason: string },
    options?: RequestOptions,
  ): Promise<SeatInContext>;
  handover(seatId: string, options?: RequestOptions): Promise<Handover>;
  updateHandover(
    seatId: string,
    revision: number,
    input: { items: ChecklistItem[]; notes: string },
    options?: RequestOptions,
  ): Promise<Handover>;
  acknowledgeHandover(
    seatId: string,
    revision: number,
    options?: RequestOptions,
  ): Promise<Handover>;
  preferences(
    programmeId: string,
    query?: { personRef?: string },
    options?: RequestOptions,
  ): Promise<Preferences>;
  updatePreferences(
    programmeId: string,
    revision: number,
    input: PreferencesInput,
    query?: { personRef?: string },
    options?: RequestOptions,
  ): Promise<Preferences>;
  absences(
    query?: { personRef?: string; programmeId?: string },
    options?: RequestOptions,
  ): Promise<Absence[]>;
  addAbsence(
    input: AbsenceInput,
    options?: RequestOptions,
  ): Promise<AddedAbsence>;
  deleteAbsence(
    absenceId: string,
    query?: { programmeId?: string },
    options?: RequestOptions,
  ): Promise<void>;
  calendars(options?: RequestOptions): Promise<ChampionCalendar[]>;
  addCalendar(
    input: CalendarInput,
    options?: RequestOptions,
  ): Promise<ChampionCalendar>;
  refreshCalendar(
    calendarId: string,
    options?: RequestOptions,
  ): Promise<ChampionCalendar>;
  deleteCalendar(calendarId: string, options?: RequestOptions): Promise<void>;
  feeds(options?: RequestOptions): Promise<ChampionFeed[]>;
  createFeed(
    input: { kind: 'personal' | 'programme'; programmeId?: string },
    options?: RequestOptions,
  ): Promise<CreatedFeed>;
  revokeFeed(feedId: string, options?: RequestOptions): Promise<void>;
}

const ifMatch = (revision: number) => ({ 'If-Match': String(revision) });

/**
 * Talks to seats, absences and feeds of `/api/hone-champions`.
 * @public
 */
export class SeatsClient implements SeatsApi {
  private readonly http;

  constructor(options: ApiClientOptions) {
    this.http = createPluginClient<paths>('hone-champions', options);
  }

  async swaps(
    programmeId: string,
    query: ChampionsPageQuery & { status?: SwapStatus } = {},
    options?: RequestOptions,
  ) {
    return unwrap(
      this.http.GET('/programmes/{programmeId}/swaps', {
        params: { path: { programmeId }, query },
        ...this.init(options),
      }),
    );
  }

  async swap(swapId: string, options?: RequestOptions) {
    return unwrap(
      this.http.GET('/swaps/{swapId}', {
        params: { path: { swapId } },
        ...this.init(options),
      }),
    );
  }

  async partners(seatId: string, options?: RequestOptions) {
    const { items } = await unwrap(
      this.http.GET('/seats/{seatId}/partners', {
        params: { path: { seatId } },
        ...this.init(options),
      }),
    );
    return items;
  }

  async offer(
    seatId: string,
    revision: number,
    body: { note?: string; askRefs?: string[] } = {},
    options?: RequestOptions,
  ) {
    return unwrap(
      this.http.POST('/seats/{seatId}/swaps', {
        params: { path: { seatId }, header: ifMatch(revision) },
        body,
        ...this.init(options),
      }),
    );
  }

  async effect(
    swapId: string,
    query: { personRef?: string; inReturnSeatId?: string } = {},
    options?: RequestOptions,
  ) {
    return unwrap(
      this.http.GET('/swaps/{swapId}/effect', {
        params: { path: { swapId }, query },
        ...this.init(options),
      }),
    );
  }

  async take(
    swapId: string,
    revision: number,
    body: { personRef?: string; inReturnSeatId?: string } = {},
    options?: RequestOptions,
  ) {
    return unwrap(
      this.http.POST('/swaps/{swapId}/take', {
        params: { path: { swapId }, header: ifMatch(revision) },
        body,
        ...this.init(options),
      }),
    );
  }

  async withdraw(swapId: string, revision: number, options?: RequestOptions) {
    return unwrap(
      this.http.POST('/swaps/{swapId}/withdraw', {
        params: { path: { swapId }, header: ifMatch(revision) },
        ...this.init(options),
      }),
    );
  }

  async assign(
    seatId: string,
    revision: number,
    body: { personRef: string; reason: string },
    options?: RequestOptions,
  ) {
    return unwrap(
      this.http.POST('/seats/{seatId}/assign', {
        params: { path: { seatId }, header: ifMatch(revision) },
        body,
        ...this.init(options),
      }),
    );
  }

  async handover(seatId: string, options?: RequestOptions) {
    return unwrap(
      this.http.GET('/seats/{seatId}/handover', {
        params: { path: { seatId } },
        ...this.init(options),
      }),
    );
  }

  async updateHandover(
    seatId: string,
    revision: number,
    body: { items: ChecklistItem[]; notes: string },
    options?: RequestOptions,
  ) {
    return unwrap(
      this.http.PUT('/seats/{seatId}/handover', {
        params: { path: { seatId }, header: ifMatch(revision) },
        body,
        ...this.init(options),
      }),
    );
  }

  async acknowledgeHandover(
    seatId: string,
    revision: number,
    options?: RequestOptions,
  ) {
    return unwrap(
      this.http.POST('/seats/{seatId}/handover/acknowledge', {
        params: { path: { seatId }, header: ifMatch(revision) },
        ...this.init(options),
      }),
    );
  }

  async preferences(
    programmeId: string,
    query: { personRef?: string } = {},
    options?: RequestOptions,
  ) {
    return unwrap(
      this.http.GET('/programmes/{programmeId}/preferences', {
        params: { path: { programmeId }, query },
        ...this.init(options),
      }),
    );
  }

  async updatePreferences(
    programmeId: string,
    revision: number,
    body: PreferencesInput,
    query: { personRef?: string } = {},
    options?: RequestOptions,
  ) {
    return unwrap(
      this.http.PUT('/programmes/{programmeId}/preferences', {
        params: { path: { programmeId }, query, header: ifMatch(revision) },
        body,
        ...this.init(options),
      }),
    );
  }

  async absences(
    query: { personRef?: string; programmeId?: string } = {},
    options?: RequestOptions,
  ) {
    const { items } = await unwrap(
      this.http.GET('/absences', { params: { query }, ...this.init(options) }),
    );
    return items;
  }

  async addAbsence(body: AbsenceInput, options?: RequestOptions) {
    return unwrap(this.http.POST('/absences', { body, ...this.init(options) }));
  }

  async deleteAbsence(
    absenceId: string,
    query: { programmeId?: string } = {},
    options?: RequestOptions,
  ): Promise<void> {
    await unwrap(
      this.http.DELETE('/absences/{absenceId}', {
        params: { path: { absenceId }, query },
        ...this.init(options),
      }),
    );
  }

  async calendars(options?: RequestOptions) {
    const { items } = await unwrap(
      this.http.GET('/calendars', this.init(options)),
    );
    return items;
  }

  async addCalendar(body: CalendarInput, options?: RequestOptions) {
    return unwrap(
      this.http.POST('/calendars', { body, ...this.init(options) }),
    );
  }

  async refreshCalendar(calendarId: string, options?: RequestOptions) {
    return unwrap(
      this.http.POST('/calendars/{calendarId}/refresh', {
        params: { path: { calendarId } },
        ...this.init(options),
      }),
    );
  }

  async deleteCalendar(
    calendarId: string,
    options?: RequestOptions,
  ): Promise<void> {
    await unwrap(
      this.http.DELETE('/calendars/{calendarId}', {
        params: { path: { calendarId } },
        ...this.init(options),
      }),
    );
  }

  async feeds(options?: RequestOptions) {
    const { items } = await unwrap(this.http.GET('/feeds', this.init(options)));
    return items;
  }

  async createFeed(
    body: { kind: 'personal' | 'programme'; programmeId?: string },
    options?: RequestOptions,
  ) {
    return unwrap(this.http.POST('/feeds', { body, ...this.init(options) }));
  }

  async revokeFeed(feedId: string, options?: RequestOptions): Promise<void> {
    await unwrap(
      this.http.DELETE('/feeds/{feedId}', {
        params: { path: { feedId } },
        ...this.init(options),
      }),
    );
  }

  private init(options?: RequestOptions) {
    return { headers: requestHeaders(options), signal: options?.signal };
  }
}
