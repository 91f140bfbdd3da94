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
  SeatsApi,
  SwapEffect,
} from '@hone/backstage-plugin-champions-common';
import { DEMO_PARTNERS, demoHandover } from './demoAnswers';
import { checkRevision, type DemoWorld } from './DemoWorld';
import { refuse } from './refuse';

/** The life of seats without a backend; what was asked for is kept for tests. */
export class InMemorySeats implements SeatsApi {
  partnersAnswer = DEMO_PARTNERS;
  effectAnswer: SwapEffect = {
    allowed: true,
    obstacle: null,
    keepsOptimal: true,
    change: 0,
    spreadBefore: 1,
    spreadAfter: 1,
  };
  handoverState: Handover = demoHandover();
  preferencesState: Preferences;
  absenceList: Absence[] = [];
  calendarList: ChampionCalendar[] = [];
  feedList: ChampionFeed[] = [];
  readonly written: unknown[] = [];

  constructor(readonly world: DemoWorld) {
    this.preferencesState = {
      personRef: world.reader,
      avoid: [],
      prefer: [],
      paused: false,
      revision: 0,
    };
  }

  async swaps() {
    return {
      items: this.world.swaps.filter(({ status }) => status === 'open'),
      nextCursor: null,
    };
  }

  async swap(id: string) {
    return this.world.swap(id);
  }

  async partners() {
    return this.partnersAnswer;
  }

  async offer(
    seatId: string,
    revision: number,
    input: { note?: string; askRefs?: string[] } = {},
  ) {
    checkRevision('The seat', this.world.seat(seatId).seat.revision, revision);
    this.written.push({ offer: seatId, ...input });
    return this.world.offer(seatId, input.note);
  }

  async effect(_swapId: string, _query: object = {}) {
    return this.effectAnswer;
  }

  async take(
    swapId: string,
    revision: number,
    input: { personRef?: string; inReturnSeatId?: string } = {},
  ) {
    const { seat, revision: current } = this.world.swap(swapId);
    checkRevision('The swap', current, revision);
    this.written.push({ take: swapId, ...input });
    const takenBy = input.personRef ?? this.world.reader;
    this.world.changeSeat(seat.seat.id, { personRef: takenBy, swapId: null });
    return this.world.closeSwap(swapId, { status: 'taken', takenBy });
  }

  async withdraw(swapId: string, revision: number) {
    const { seat, revision: current } = this.world.swap(swapId);
    checkRevision('The swap', current, revision);
    this.written.push({ withdraw: swapId });
    this.world.changeSeat(seat.seat.id, { swapId: null });
    return this.world.closeSwap(swapId, { status: 'withdrawn' });
  }

  async assign(
    seatId: string,
    revision: number,
    input: { personRef: string; reason: string },
  ) {
    checkRevision('The seat', this.world.seat(seatId).seat.revision, revision);
    this.written.push({ assign: seatId, ...input });
    this.world.changeSeat(seatId, { personRef: input.personRef });
    return this.world.inContext(seatId);
  }

  async handover(seatId: string) {
    return { ...this.handoverState, seatId };
  }

  async updateHandover(
    seatId: string,
    revision: number,
    input: { items: ChecklistItem[]; notes: string },
  ) {
    checkRevision('The hand-over', this.handoverState.revision, revision);
    this.written.push({ handover: seatId, ...input });
    this.handoverState = {
      ...this.handoverState,
      ...input,
      revision: revision + 1,
    };
    return this.handover(seatId);
  }

  async acknowledgeHandover(seatId: string, revision: number) {
    checkRevision('The hand-over', this.handoverState.revision, revision);
    this.written.push({ acknowledge: seatId });
    const at = `${this.world.today}T09:30:00Z`;
    const gives = this.handoverState.fromRef === this.world.reader;
    this.handoverState = {
      ...this.handoverState,
      ...(gives ? { acknowledgedByGiver: at } : { acknowledgedByReceiver: at }),
      revision: revision + 1,
    };
    return this.handover(seatId);
  }

  async preferences() {
    return this.preferencesState;
  }

  async updatePreferences(
    _programmeId: string,
    revision: number,
    input: PreferencesInput,
  ) {
    checkRevision('Your preferences', this.preferencesState.revision, revision);
    this.written.push({ preferences: input });
    this.preferencesState = {
      ...this.preferencesState,
      ...input,
      revision: revision + 1,
    };
    return this.preferencesState;
  }

  async absences() {
    return this.absenceList;
  }

  async addAbsence(input: AbsenceInput): Promise<AddedAbsence> {
    this.written.push({ absence: input });
    const absence: Absence = {
      id: `absence-${this.absenceList.length + 1}`,
      personRef: this.world.reader,
      from: input.from,
      to: input.to,
      kind: input.kind ?? 'excused',
      source: 'manual',
    };
    this.absenceList = [...this.absenceList, absence];
    return {
      absence,
      affectedSeats: this.world
        .seatsOf(this.world.reader)
        .filter(
          ({ cycle }) =>
            cycle.startDate < input.to && cycle.endDate > input.from,
        ),
    };
  }

  async deleteAbsence(id: string) {
    this.absenceList = this.absenceList.filter(one => one.id !== id);
  }

  async calendars() {
    return this.calendarList;
  }

  async addCalendar(input: CalendarInput): Promise<ChampionCalendar> {
    if (!/^(https|webcal):\/\//.test(input.url)) {
      throw refuse(
        400,
        'InputError',
        'url has to start with https:// or webcal://',
      );
    }
    this.written.push({ calendar: input });
    const added: ChampionCalendar = {
      id: `calendar-${this.calendarList.length + 1}`,
      name: input.name,
      kind: input.kind,
      host: new URL(input.url.replace('webcal:', 'https:')).host,
      state: 'ok',
      sentence: null,
      readAt: `${this.world.today}T08:00:00Z`,
      triedAt: `${this.world.today}T08:00:00Z`,
      busy: 3,
    };
    this.calendarList = [...this.calendarList, added];
    return added;
  }

  async refreshCalendar(id: string): Promise<ChampionCalendar> {
    this.calendarList = this.calendarList.map(one =>
      one.id === id ? { ...one, state: 'ok', sentence: null } : one,
    );
    const found = this.calendarList.find(one => one.id === id);
    if (!found) throw refuse(404, 'NotFoundError', `No calendar ${id}`);
    return found;
  }

  async deleteCalendar(id: string) {
    this.calendarList = this.calendarList.filter(one => one.id !== id);
  }

  async feeds() {
    return this.feedList;
  }

  async createFeed(input: {
    kind: 'personal' | 'programme';
    programmeId?: string;
  }): Promise<CreatedFeed> {
    this.written.push({ feed: input });
    const feed: ChampionFeed = {
      id: `feed-${this.feedList.length + 1}`,
      kind: input.kind,
      programmeId: input.programmeId ?? null,
      programmeTitle: input.programmeId
        ? this.world.programme(input.programmeId).title
        : null,
      createdAt: `${this.world.today}T08:00:00Z`,
      lastReadAt: null,
    };
    this.feedList = [...this.feedList, feed];
    return {
      feed,
      url: `https://portal.example.com/api/hone-champions/ical/demo-${feed.id}`,
    };
  }

  async revokeFeed(id: string) {
    this.written.push({ revoke: id });
    this.feedList = this.feedList.filter(one => one.id !== id);
  }
}
