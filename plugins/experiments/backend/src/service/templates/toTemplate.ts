import type { ExperimentTemplate } from '@hone/backstage-plugin-experiments-common';
import type { TemplateRecord } from '../../store/templates';
import type { ShippedTemplate } from './shipped';

/**
 * A template of the product as the API shows it.
 */
export function fromShipped(
  template: ShippedTemplate,
  uses: number,
): ExperimentTemplate {
  return { ...template, shipped: true, ownerRef: null, uses, revision: 1 };
}

/**
 * An own template as the API shows it.
 */
export function fromRecord(
  record: TemplateRecord,
  uses: number,
): ExperimentTemplate {
  const { id, body, ownerRef, revision } = record;
  return {
    ...body,
    id,
    shipped: false,
    ownerRef,
    source: null,
    uses,
    revision,
  };
}
