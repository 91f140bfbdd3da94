import { createPermission } from '@backstage/plugin-permission-common';

/** @public */
export const RESOURCE_TYPE_PROGRAMME = 'hone-programme';

/**
 * See a programme with its schedule, fairness and who is champion.
 * @public
 */
export const programmeReadPermission = createPermission({
  name: 'hone.programme.read',
  attributes: { action: 'read' },
  resourceType: RESOURCE_TYPE_PROGRAMME,
});

/**
 * Change a programme, plan it, adjust its ledger, and act for its people.
 * @public
 */
export const programmeManagePermission = createPermission({
  name: 'hone.programme.manage',
  attributes: { action: 'update' },
  resourceType: RESOURCE_TYPE_PROGRAMME,
});

/**
 * Offer and take seats of a programme.
 * @public
 */
export const programmeServePermission = createPermission({
  name: 'hone.programme.serve',
  attributes: { action: 'update' },
  resourceType: RESOURCE_TYPE_PROGRAMME,
});

/**
 * Add a programme.
 * @public
 */
export const programmeCreatePermission = createPermission({
  name: 'hone.programme.create',
  attributes: { action: 'create' },
});

/** @public */
export const programmeResourcePermissions = [
  programmeReadPermission,
  programmeManagePermission,
  programmeServePermission,
];

/** @public */
export const championBasicPermissions = [programmeCreatePermission];
