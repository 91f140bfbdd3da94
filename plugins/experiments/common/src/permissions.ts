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
 * Share an experiment with groups from outside.
 * @public
 */
export const experimentSharePermission = createPermission({
  name: 'hone.experiment.share',
  attributes: { action: 'update' },
  resourceType: RESOURCE_TYPE_EXPERIMENT,
});

/**
 * Comment on an experiment.
 * @public
 */
export const experimentCommentPermission = createPermission({
  name: 'hone.experiment.comment',
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
  experimentSharePermission,
  experimentCommentPermission,
];

/** @public */
export const RESOURCE_TYPE_IDEA = 'hone-idea';

/** @public */
export const ideaReadPermission = createPermission({
  name: 'hone.idea.read',
  attributes: { action: 'read' },
  resourceType: RESOURCE_TYPE_IDEA,
});

/**
 * Edit, commit, drop and merge ideas.
 * @public
 */
export const ideaUpdatePermission = createPermission({
  name: 'hone.idea.update',
  attributes: { action: 'update' },
  resourceType: RESOURCE_TYPE_IDEA,
});

/**
 * Rank ideas by hand.
 * @public
 */
export const ideaRankPermission = createPermission({
  name: 'hone.idea.rank',
  attributes: { action: 'update' },
  resourceType: RESOURCE_TYPE_IDEA,
});

/**
 * Vote for ideas.
 * @public
 */
export const ideaVotePermission = createPermission({
  name: 'hone.idea.vote',
  attributes: { action: 'update' },
  resourceType: RESOURCE_TYPE_IDEA,
});

/** @public */
export const ideaCreatePermission = createPermission({
  name: 'hone.idea.create',
  attributes: { action: 'create' },
});

/**
 * Set the largest share of quick fixes.
 * @public
 */
export const ideaQuotaPermission = createPermission({
  name: 'hone.idea.quota',
  attributes: { action: 'update' },
});

/**
 * Add, change and delete own templates.
 * @public
 */
export const templateUpdatePermission = createPermission({
  name: 'hone.template.update',
  attributes: { action: 'update' },
});

/**
 * See when nothing starts.
 * @public
 */
export const freezeReadPermission = createPermission({
  name: 'hone.freeze.read',
  attributes: { action: 'read' },
});

/**
 * Add, change and delete freezes.
 * @public
 */
export const freezeUpdatePermission = createPermission({
  name: 'hone.freeze.update',
  attributes: { action: 'update' },
});

/**
 * Read the governance log, gate health and what a policy would have said.
 * @public
 */
export const governanceReadPermission = createPermission({
  name: 'hone.governance.read',
  attributes: { action: 'read' },
});

/**
 * Put a policy in force.
 * @public
 */
export const governanceUpdatePermission = createPermission({
  name: 'hone.governance.update',
  attributes: { action: 'update' },
});

/**
 * Read learnings, as far as their experiments may be read.
 * @public
 */
export const learningReadPermission = createPermission({
  name: 'hone.learning.read',
  attributes: { action: 'read' },
});

/**
 * Add and change learnings, and say how experiments stand to them.
 * @public
 */
export const learningUpdatePermission = createPermission({
  name: 'hone.learning.update',
  attributes: { action: 'update' },
});

/**
 * See forecasts once they are opened, and how well forecasts hold.
 * @public
 */
export const forecastReadPermission = createPermission({
  name: 'hone.forecast.read',
  attributes: { action: 'read' },
});

/**
 * Register an own forecast of an experiment that may be read.
 * @public
 */
export const forecastCreatePermission = createPermission({
  name: 'hone.forecast.create',
  attributes: { action: 'create' },
});

/** @public */
export const ideaResourcePermissions = [
  ideaReadPermission,
  ideaUpdatePermission,
  ideaRankPermission,
  ideaVotePermission,
];

/** @public */
export const experimentBasicPermissions = [
  experimentCreatePermission,
  experimentImportPermission,
  ideaCreatePermission,
  ideaQuotaPermission,
  templateUpdatePermission,
  freezeReadPermission,
  freezeUpdatePermission,
  governanceReadPermission,
  governanceUpdatePermission,
  learningReadPermission,
  learningUpdatePermission,
  forecastReadPermission,
  forecastCreatePermission,
];
