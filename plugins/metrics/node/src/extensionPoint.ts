import { createExtensionPoint } from '@backstage/backend-plugin-api';
import type { AnnotationSink } from './AnnotationSink';
import type { DeliverySource } from './DeliverySource';
import type { MetricSource } from './MetricSource';

/**
 * Where connectors register their sources.
 *
 * @public
 */
export interface MetricSourcesExtensionPoint {
  /** Throws a ConflictError when the id is taken. */
  addMetricSource(source: MetricSource): void;
}

/**
 * @public
 */
export const metricSourcesExtensionPoint =
  createExtensionPoint<MetricSourcesExtensionPoint>({
    id: 'hone-metrics.sources',
  });

/**
 * Where connectors register where deliveries come from.
 *
 * @public
 */
export interface DeliverySourcesExtensionPoint {
  /** Throws a ConflictError when the id is taken. */
  addDeliverySource(source: DeliverySource): void;
}

/**
 * @public
 */
export const deliverySourcesExtensionPoint =
  createExtensionPoint<DeliverySourcesExtensionPoint>({
    id: 'hone-metrics.delivery-sources',
  });

/**
 * Where connectors register who draws annotations.
 *
 * @public
 */
export interface AnnotationSinksExtensionPoint {
  /** Throws a ConflictError when the id is taken. */
  addAnnotationSink(sink: AnnotationSink): void;
}

/**
 * @public
 */
export const annotationSinksExtensionPoint =
  createExtensionPoint<AnnotationSinksExtensionPoint>({
    id: 'hone-metrics.annotation-sinks',
  });
