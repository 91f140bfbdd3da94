import type {
  ChampionsApi,
  Duty,
  Fairness,
  LedgerAdjustment,
  LedgerEntry,
  PlanProof,
  PoolPerson,
  Programme,
  ProgrammeEvent,
  ProgrammeInput,
  ProgrammePreview,
  RotationPlanView,
  SeatExplanation,
} from '@hone/backstage-plugin-champions-common';
import type { Page } from '@hone/common';
import { demoExplanation, demoFairness, demoProof } from './demoAnswers';
import { DEMO_PEOPLE } from './demoPeople';
import { demoNumbers, demoPlanSummary, demoProgramme } from './demoProgramme';
import { checkRevision, type DemoWorld } from './DemoWorld';
import { refuse } from './refuse';

/** Programmes, plans and schedules without a backend; what was asked for is kept for tests. */
export class InMemoryChampions implements ChampionsApi {
  previewAnswer: ProgrammePreview = {
    people: 38,
    eligible: 31,
    regions: [{ name: 'Everybody', eligible: 31 }],
    cycles: [
      { index: 0, startDate: '2026-12-14', endDate: '2026-12-28' },
      { index: 1, startDate: '2026-12-28', endDate: '2027-01-11' },
    ],
  };
  explanation: Partial<SeatExplanation> = {};
  proofAnswer: PlanProof = demoProof();
  fairnessAnswer: Fairness = demoFairness();
  warnings: string[] = [];
  entries: LedgerEntry[] = [];
  readonly written: unknown[] = [];
  private version = 3;

  constructor(readonly world: DemoWorld) {}

  async list(): Promise<Page<Programme>> {
    return { items: this.world.programmes, nextCursor: null };
  }

  async get(id: string) {
    return this.world.programme(id);
  }

  async create(input: ProgrammeInput) {
    this.written.push({ create: input });
    const created = demoProgramme({
      ...input,
      id: `programme-${this.world.programmes.length + 1}`,
      revision: 1,
      publishedPlanId: null,
    });
    this.world.programmes = [...this.world.programmes, created];
    return created;
  }

  async preview() {
    return this.previewAnswer;
  }

  async update(id: string, revision: number, input: ProgrammeInput) {
    const programme = this.world.programme(id);
    checkRevision(programme.title, programme.revision, revision);
    this.written.push({ update: input });
    return this.replace({ ...programme, ...input, revision: revision + 1 });
  }

  async archive(id: string, revision: number) {
    const programme = this.world.programme(id);
    checkRevision(programme.title, programme.revision, revision);
    this.replace({ ...programme, status: 'archived' });
  }

  async pool(): Promise<PoolPerson[]> {
    return DEMO_PEOPLE.map(personRef => ({
      personRef,
      region: 'Everybody',
      eligible: true,
      reason: null,
      served: 2,
      load: 2,
      upcoming: this.world.seatsOf(personRef).length,
    }));
  }

  async plans() {
    return { items: [demoPlanSummary()], nextCursor: null };
  }

  /** A plan in which the first two seats that are not frozen change places. */
  async propose(id: string): Promise<RotationPlanView> {
    const { revision } = this.world.programme(id);
    this.version += 1;
    this.written.push({ propose: id, revision });
    const ahead = this.world.cycles.filter(
      ({ endDate }) => endDate > this.world.today,
    );
    const free = ahead.find(({ frozen }) => !frozen);
    return {
      summary: demoPlanSummary({
        id: `plan-${this.version}`,
        version: this.version,
        status: 'proposed',
        firstCycle: ahead[0].index,
        cycles: ahead.length,
        numbers: [demoNumbers({ changes: { count: 2, provenFewest: true } })],
      }),
      cycles: ahead.map(({ index, startDate, endDate, frozen, seats }) => ({
        index,
        startDate,
        endDate,
        seats: seats.map((seat, i) => ({
          region: seat.region,
          position: seat.position,
          personRef:
            index === free?.index
              ? seats[seats.length - 1 - i].personRef
              : seat.personRef,
          changedFrom: index === free?.index ? seat.personRef : null,
          frozen,
        })),
      })),
      warnings: this.warnings,
    };
  }

  async plan(): Promise<RotationPlanView> {
    throw refuse(404, 'NotFoundError', 'The demo keeps no plans');
  }

  async publish(planId: string, revision: number) {
    const [programme] = this.world.programmes;
    checkRevision(programme.title, programme.revision, revision);
    this.written.push({ publish: planId, revision });
    this.replace({
      ...programme,
      publishedPlanId: planId,
      revision: revision + 1,
    });
    return demoPlanSummary({ id: planId, version: this.version });
  }

  async proof() {
    return this.proofAnswer;
  }

  async schedule(id: string, range: { from: string; to: string }) {
    const programme = this.world.programme(id);
    return {
      programme,
      today: this.world.today,
      cycles: programme.publishedPlanId
        ? this.world.cycles.filter(
            ({ startDate, endDate }) =>
              endDate > range.from && startDate < range.to,
          )
        : [],
      plan: programme.publishedPlanId
        ? demoPlanSummary({ id: programme.publishedPlanId })
        : null,
    };
  }

  async fairness() {
    return this.fairnessAnswer;
  }

  async ledger(): Promise<Page<LedgerEntry>> {
    return { items: this.entries, nextCursor: null };
  }

  async adjustLedger(
    _id: string,
    input: LedgerAdjustment,
  ): Promise<LedgerEntry> {
    const entry: LedgerEntry = {
      ...input,
      id: `entry-${this.entries.length + 1}`,
      kind: 'adjusted',
      cycle: null,
      seatId: null,
      by: this.world.reader,
      at: `${this.world.today}T09:00:00Z`,
    };
    this.entries = [entry, ...this.entries];
    return entry;
  }

  async importServed(): Promise<{ added: number; known: number }> {
    throw refuse(403, 'NotAllowedError', 'The demo has no ledger');
  }

  async events(): Promise<Page<ProgrammeEvent>> {
    return { items: [], nextCursor: null };
  }

  async mySeats() {
    const { reader, swaps } = this.world;
    return {
      seats: this.world.seatsOf(reader),
      offers: swaps.filter(
        ({ status, fromRef }) => status === 'open' && fromRef !== reader,
      ),
    };
  }

  async duties(entityRefs: string[]): Promise<Duty[]> {
    const current = this.world.cycles.find(cycle => cycle.current);
    const next = this.world.cycles.find(
      ({ index }) => index === (current?.index ?? 0) + 1,
    );
    const [programme] = this.world.programmes;
    return entityRefs.map(entityRef => ({
      entityRef,
      programmeId: programme.id,
      programmeTitle: programme.title,
      now: (current?.seats ?? []).map(({ id }) => this.world.inContext(id)),
      next: (next?.seats ?? []).map(({ id }) => this.world.inContext(id)),
    }));
  }

  async seat(id: string) {
    return this.world.inContext(id);
  }

  async why(seatId: string): Promise<SeatExplanation> {
    const { personRef } = this.world.seat(seatId).seat;
    const base = demoExplanation({ seatId, personRef, ...this.explanation });
    return {
      ...base,
      others: base.others.filter(other => other.personRef !== personRef),
    };
  }

  private replace(programme: Programme): Programme {
    this.world.programmes = this.world.programmes.map(one =>
      one.id === programme.id ? programme : one,
    );
    return programme;
  }
}
