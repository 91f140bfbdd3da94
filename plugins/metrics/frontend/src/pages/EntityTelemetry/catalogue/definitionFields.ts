import { parseEntityRef } from '@backstage/catalog-model';
import type {
  Metric,
  MetricInput,
} from '@hone/backstage-plugin-metrics-common';

/** What people edit of a definition; the query stays. */
export interface DefinitionFields {
  title: string;
  description: string;
  unit: string;
  direction: MetricInput['direction'];
  owner: string;
}

export function fieldsOf(input: MetricInput): DefinitionFields {
  const { title, description, unit, direction, owner } = input;
  return {
    title,
    description: description ?? '',
    unit,
    direction,
    owner: owner ?? '',
  };
}

/** A stored definition as it is written. */
export function inputOf(metric: Metric): MetricInput {
  const { id, revision, createdAt, updatedAt, createdBy, ...input } = metric;
  return input;
}

export function withFields(
  input: MetricInput,
  fields: DefinitionFields,
): MetricInput {
  return {
    ...input,
    title: fields.title.trim(),
    description: fields.description.trim(),
    unit: fields.unit.trim(),
    direction: fields.direction,
    owner: fields.owner.trim() || null,
  };
}

export type FieldsProblem = 'missing' | 'badOwner';

/** What would be refused; null when the fields can be saved. */
export function problemOf(fields: DefinitionFields): FieldsProblem | null {
  if (fields.title.trim() === '' || fields.unit.trim() === '') return 'missing';
  const owner = fields.owner.trim();
  if (owner === '') return null;
  try {
    parseEntityRef(owner);
    return owner.includes(':') ? null : 'badOwner';
  } catch {
    return 'badOwner';
  }
}
