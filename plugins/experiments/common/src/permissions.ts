import { createPermission } from '@backstage/plugin-permission-common';

/** @public */
export const RESOURCE_TYPE_EXPERIMENT = 'hone-experiment';

/** @public */
export const experimentReadPermission = createPermission({
  name: 'hone.experiment.read',
  attributes: { action: 'read' },
  resourceType: RESOURCE_TYPE_EXPERIMENT,
});

/** @public */
export const experimentCreatePermission = createPermission({
  name: 'hone.experiment.create',
  attributes: { action: 'create' },
});

/**
 * Edit and delete drafts, re-analyse.
 * @public
 */
export const experimentUpdatePermission = createPermission({
  name: 'hone.experiment.update',
  attributes: { action: 'update' },
  resourceType: RESOURCE_TYPE_EXPERIMENT,
});

/**
 * Start, pause, resume, conclude.
 * @public
 */
export const experimentRunPermission = createPermission({
  name: 'hone.experiment.run',
  attributes: { action: 'update' },
  resourceType: RESOURCE_TYPE_EXPERIMENT,
});

/**
 * Approve a plan of somebody else.
 * @public
 */
export const experimentApprovePermission = createPermission({
  name: 'hone.experiment.approve',
  attributes: { action: 'update' },
  resourceType: RESOURCE_TYPE_EXPERIMENT,
});

/**
 * Record a decision.
 * @public
 */
export const experimentDecidePermission = createPermission({
  name: 'hone.experiment.decide',
  attributes: { action: 'update' },
  resourceType: RESOURCE_TYPE_EXPERIMENT,
});

/**
 * Import experiments with their history.
 * @public
 */
export const experimentImportPermission = createPermission({
  name: 'hone.experiment.import',
  attributes: { action: 'create' },
});

/** @public */
export const experimentResourcePermissions = [
  experimentReadPermission,
  experimentUpdatePermission,
  experimentRunPermission,
  experimentApprovePermission,
  experimentDecidePermission,
];

/** @public */
export const experimentBasicPermissions = [
  experimentCreatePermission,
  experimentImportPermission,
];
