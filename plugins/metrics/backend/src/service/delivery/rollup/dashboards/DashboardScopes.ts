import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { normalizeEntityRef } from '@hone/common';
import type { Rollup, ScopedRollup } from '../../../../store/delivery/Rollup';
import type {
  Owner,
  RollupReadStore,
  RollupState,
  WeekRange,
} from '../../../../store/delivery/RollupReadStore';
import { hashKey } from '../../../targets/seriesKey';
import { unknownEntity } from '../../../targets/EntityReader';
import { addRollup, emptyRollup } from '../content/addRollups';
import type { ReadableEntities } from './ReadableEntities';

/** So many owners are added up at a time. */
const OWNER_PAGE = 50;

/** Whose numbers a caller gets. */
export interface DashboardScope {
  /** Null for the organisation. */
  group: string | null;
  /** The owners whose services are in the numbers. */
  owners: Owner[];
  /** Owners whose services are in no number because the caller may not read them. */
  hiddenGroups: number;
  /** The same for scopes with the same numbers. */
  key: string;
  /** How far the roll-ups were when the owners were read. */
  state: RollupState;
}

interface Known {
  state: RollupState;
  owners: Owner[];
}

/** Finds what callers may see, and adds it up. */
export class DashboardScopes {
  private known: Known | undefined;

  constructor(
    private readonly options: {
      rollupReads: RollupReadStore;
      readable: ReadableEntities;
    },
  ) {}

  /**
   * The organisation as far as the caller may read it, or one group.
   *
   * @throws NotFoundError when the group does not exist or the caller may not read it
   */
  async resolve(
    group: string | undefined,
    credentials: BackstageCredentials,
  ): Promise<DashboardScope> {
    const { owners, state } = await this.read();
    if (group === undefined) {
      return { state, ...(await this.organisation(owners, credentials)) };
    }
    const ref = normalizeEntityRef(
      group.includes(':') ? group : `group:${group}`,
      'group',
    );
    const readable = await this.options.readable.among([ref], credentials);
    if (!readable.has(ref)) throw unknownEntity(ref);
    return {
      group: ref,
      owners: owners.filter(({ ownerRef }) => ownerRef === ref),
      hiddenGroups: 0,
      key: ref,
      state,
    };
  }

  /** The weeks of a scope; those in which nothing happened are left out. */
  async weeks(
    scope: DashboardScope,
    range: WeekRange,
  ): Promise<Map<string, Rollup>> {
    const { rollupReads } = this.options;
    if (scope.group === null && scope.hiddenGroups === 0) {
      const rows = await rollupReads.rollups('organisation', [''], range);
      return new Map(rows.map(({ week, rollup }) => [week, rollup]));
    }
    const refs = scope.owners.map(({ ownerRef }) => ownerRef);
    const sums = new Map<string, Rollup>();
    for (let i = 0; i < refs.length; i += OWNER_PAGE) {
      const page = refs.slice(i, i + OWNER_PAGE);
      addWeekly(sums, await rollupReads.rollups('owner', page, range));
    }
    return sums;
  }

  /** Owners change with the roll-ups only, so that they are read once for each state of these. */
  private async read(): Promise<Known> {
    const { rollupReads } = this.options;
    const state = await rollupReads.state();
    const isSame =
      this.known?.state.revision === state.revision &&
      this.known.state.computedAt?.getTime() === state.computedAt?.getTime();
    if (!this.known || !isSame) {
      this.known = { state, owners: await rollupReads.owners() };
    }
    return this.known;
  }

  /**
   * Services without a group have nothing that says who may read their sum: it is for those who may read all groups.
   */
  private async organisation(
    owners: Owner[],
    credentials: BackstageCredentials,
  ): Promise<Omit<DashboardScope, 'state'>> {
    const groups = owners.map(({ ownerRef }) => ownerRef).filter(Boolean);
    const readable = await this.options.readable.among(groups, credentials);
    const seesAll = readable.size === groups.length;
    const visible = seesAll
      ? owners
      : owners.filter(({ ownerRef }) => readable.has(ownerRef));
    return {
      group: null,
      owners: visible,
      hiddenGroups: owners.length - visible.length,
      key: seesAll ? '' : hashKey(visible.map(({ ownerRef }) => ownerRef)),
    };
  }
}

function addWeekly(
  sums: Map<string, Rollup>,
  rows: readonly ScopedRollup[],
): void {
  for (const { week, rollup } of rows) {
    const sum = sums.get(week) ?? emptyRollup();
    addRollup(sum, rollup);
    sums.set(week, sum);
  }
}
