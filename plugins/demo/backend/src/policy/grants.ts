import {
  programmeCreatePermission,
  programmeManagePermission,
  programmeReadPermission,
  programmeServePermission,
} from '@hone/backstage-plugin-champions-common';
import {
  experimentApprovePermission,
  experimentCommentPermission,
  experimentCreatePermission,
  experimentDecidePermission,
  experimentImportPermission,
  experimentReadPermission,
  experimentRunPermission,
  experimentSharePermission,
  experimentUpdatePermission,
  forecastCreatePermission,
  forecastReadPermission,
  freezeReadPermission,
  freezeUpdatePermission,
  governanceReadPermission,
  governanceUpdatePermission,
  ideaCreatePermission,
  ideaQuotaPermission,
  ideaRankPermission,
  ideaReadPermission,
  ideaUpdatePermission,
  ideaVotePermission,
  learningReadPermission,
  learningUpdatePermission,
  templateUpdatePermission,
} from '@hone/backstage-plugin-experiments-common';
import {
  annotationUpdatePermission,
  deliveryEventCreatePermission,
  deliveryLinkUpdatePermission,
  metricCreatePermission,
  metricDeletePermission,
  metricReadPermission,
  metricUpdatePermission,
  observationCreatePermission,
  telemetryUpdatePermission,
} from '@hone/backstage-plugin-metrics-common';
import type { DemoRole } from '../organisation/roles';

/**
 * How far a permission reaches: everything, what the caller's groups own, what is shared with them, canaries, or
 * experiments that were started, whose plan is sealed.
 */
export type Grant = 'all' | 'own' | 'shared' | 'canaries' | 'started';

/** Who may, and how far. A role that is not in the row may not. */
export type GrantRow = Partial<Record<DemoRole, Grant>>;

/** Everybody who belongs to the organisation. */
const MEMBERS: GrantRow = {
  engineer: 'all',
  champion: 'all',
  manager: 'all',
  'product-owner': 'all',
  'release-lead': 'all',
  security: 'all',
  analyst: 'all',
  platform: 'all',
  director: 'all',
};

/** Members who do the work; directors read. */
const CONTRIBUTORS: GrantRow = { ...MEMBERS, director: undefined };

/** Services do it with credentials of their own, and no person does. */
const SERVICES_ONLY: GrantRow = {};

/**
 * What each role may do. What is not in the table is refused; whoever has several roles may what any of them may. The
 * developer is not a role of the organisation and may everything.
 */
export const GRANTS: Record<string, GrantRow> = {
  [experimentReadPermission.name]: { ...MEMBERS, guest: 'shared' },
  [experimentCommentPermission.name]: { ...CONTRIBUTORS, guest: 'shared' },
  [experimentCreatePermission.name]: {
    engineer: 'all',
    manager: 'all',
    'product-owner': 'all',
  },
  [experimentUpdatePermission.name]: {
    engineer: 'own',
    manager: 'own',
    'product-owner': 'own',
    analyst: 'started',
  },
  [experimentRunPermission.name]: {
    engineer: 'own',
    manager: 'own',
    'release-lead': 'canaries',
  },
  [experimentApprovePermission.name]: {
    engineer: 'own',
    manager: 'all',
    'release-lead': 'all',
    security: 'all',
  },
  [experimentDecidePermission.name]: {
    engineer: 'own',
    manager: 'all',
    'product-owner': 'own',
  },
  [experimentSharePermission.name]: { manager: 'own', 'product-owner': 'own' },
  [experimentImportPermission.name]: SERVICES_ONLY,

  [ideaReadPermission.name]: MEMBERS,
  [ideaCreatePermission.name]: CONTRIBUTORS,
  [ideaVotePermission.name]: CONTRIBUTORS,
  [ideaUpdatePermission.name]: {
    engineer: 'own',
    champion: 'all',
    manager: 'own',
    'product-owner': 'own',
  },
  [ideaRankPermission.name]: { champion: 'all', 'product-owner': 'all' },
  [ideaQuotaPermission.name]: { manager: 'all' },
  [templateUpdatePermission.name]: { champion: 'all', manager: 'all' },
  [freezeReadPermission.name]: MEMBERS,
  [freezeUpdatePermission.name]: { 'release-lead': 'all' },
  [governanceReadPermission.name]: MEMBERS,
  [governanceUpdatePermission.name]: { platform: 'all' },
  [learningReadPermission.name]: MEMBERS,
  [learningUpdatePermission.name]: {
    engineer: 'all',
    champion: 'all',
    manager: 'all',
    'product-owner': 'all',
    analyst: 'all',
  },
  [forecastReadPermission.name]: MEMBERS,
  [forecastCreatePermission.name]: CONTRIBUTORS,

  [programmeReadPermission.name]: MEMBERS,
  [programmeServePermission.name]: CONTRIBUTORS,
  [programmeManagePermission.name]: { manager: 'own', platform: 'own' },
  [programmeCreatePermission.name]: { manager: 'all', platform: 'all' },

  [metricReadPermission.name]: MEMBERS,
  [metricCreatePermission.name]: { analyst: 'all', platform: 'all' },
  [metricUpdatePermission.name]: { analyst: 'all', platform: 'all' },
  [metricDeletePermission.name]: { analyst: 'all' },
  [telemetryUpdatePermission.name]: {
    engineer: 'all',
    'release-lead': 'all',
    analyst: 'all',
  },
  [deliveryLinkUpdatePermission.name]: {
    engineer: 'all',
    manager: 'all',
    'release-lead': 'all',
  },
  [annotationUpdatePermission.name]: { analyst: 'all', platform: 'all' },
  [observationCreatePermission.name]: SERVICES_ONLY,
  [deliveryEventCreatePermission.name]: SERVICES_ONLY,
};

/** How far a permission reaches for somebody in these roles; empty where it is refused. */
export function grantsOf(permissionName: string, roles: DemoRole[]): Grant[] {
  if (roles.includes('developer')) return ['all'];
  const row = GRANTS[permissionName] ?? {};
  const found = new Set(roles.flatMap(role => row[role] ?? []));
  return found.has('all') ? ['all'] : [...found];
}
