import { createPermission } from '@backstage/plugin-permission-common';

/**
 * Read definitions, series and sources. What belongs to a service also needs the right to read that service.
 * @public
 */
export const metricReadPermission = createPermission({
  name: 'hone.metric.read',
  attributes: { action: 'read' },
});

/** @public */
export const metricCreatePermission = createPermission({
  name: 'hone.metric.create',
  attributes: { action: 'create' },
});

/** @public */
export const metricUpdatePermission = createPermission({
  name: 'hone.metric.update',
  attributes: { action: 'update' },
});

/** @public */
export const metricDeletePermission = createPermission({
  name: 'hone.metric.delete',
  attributes: { action: 'delete' },
});

/**
 * Push observations.
 * @public
 */
export const observationCreatePermission = createPermission({
  name: 'hone.observation.create',
  attributes: { action: 'create' },
});

/**
 * Push events about delivery.
 * @public
 */
export const deliveryEventCreatePermission = createPermission({
  name: 'hone.delivery-event.create',
  attributes: { action: 'create' },
});

/**
 * Say which deployment caused an incident.
 * @public
 */
export const deliveryLinkUpdatePermission = createPermission({
  name: 'hone.delivery-link.update',
  attributes: { action: 'update' },
});

/**
 * Watch series, judge changes, and have metrics assessed and degradations explained.
 * @public
 */
export const telemetryUpdatePermission = createPermission({
  name: 'hone.telemetry.update',
  attributes: { action: 'update' },
});

/**
 * Draw annotations in outside systems.
 * @public
 */
export const annotationUpdatePermission = createPermission({
  name: 'hone.annotation.update',
  attributes: { action: 'update' },
});

/** @public */
export const metricsPermissions = [
  metricReadPermission,
  metricCreatePermission,
  metricUpdatePermission,
  metricDeletePermission,
  observationCreatePermission,
  deliveryEventCreatePermission,
  deliveryLinkUpdatePermission,
  telemetryUpdatePermission,
  annotationUpdatePermission,
];
