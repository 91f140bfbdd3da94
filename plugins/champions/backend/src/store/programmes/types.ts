import type {
  Cadence,
  Eligibility,
  Programme,
  ProgrammeRegion,
  SideRules,
} from '@hone/backstage-plugin-champions-common';

/**
 * What people write of a programme, with every default filled in and every reference in full.
 */
export interface ProgrammeDefinition {
  description: string;
  ownerRefs: string[];
  scopeRefs: string[];
  /** IANA name; days are those of this zone. */
  timeZone: string;
  cadence: Cadence;
  regions: ProgrammeRegion[];
  eligibility: Eligibility;
  rules: SideRules;
  frozenCycles: number;
  checklist: string[];
}

/**
 * A programme as it is stored.
 */
export interface ProgrammeRecord extends ProgrammeDefinition {
  id: string;
  title: string;
  status: Programme['status'];
  publishedPlanId: string | null;
  createdBy: string;
  createdAt: Date;
  updatedAt: Date;
  revision: number;
}
