import Ajv, { type ErrorObject, type ValidateFunction } from 'ajv/dist/2020';
import type { ExperimentInput } from '@hone/backstage-plugin-experiments-common';
import { spec } from '../../generated/spec';
import { DEFINITION_VERSION } from '../exports/toDefinition';

/**
 * An experiment as a document describes it.
 */
export interface Definition {
  name: string;
  input: ExperimentInput;
}

const NAME = '^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$';
const SPEC = 'spec';

/** Everything of the input but what the document's metadata say. */
function specSchema() {
  const { ExperimentInput: whole } = spec.components.schemas;
  const { title, tags, ...properties } = whole.properties;
  return {
    ...whole,
    required: whole.required.filter(field => field !== 'title'),
    properties,
  };
}

/** The contract's own schema says what a plan may hold, so a file can say what a request can, and nothing else. */
function compile(): ValidateFunction {
  const { title, tags } = spec.components.schemas.ExperimentInput.properties;
  const ajv = new Ajv({ strict: false, allErrors: false });
  return ajv.compile({
    components: spec.components,
    type: 'object',
    additionalProperties: false,
    required: ['apiVersion', 'kind', 'metadata', SPEC],
    properties: {
      apiVersion: { const: DEFINITION_VERSION },
      kind: { const: 'Experiment' },
      metadata: {
        type: 'object',
        additionalProperties: false,
        required: ['name', 'title'],
        properties: { name: { type: 'string', pattern: NAME }, title, tags },
      },
      [SPEC]: specSchema(),
    },
  });
}

let validate: ValidateFunction | undefined;

function problemOf({ instancePath, message, params }: ErrorObject): string {
  const place = instancePath.slice(1).replace(/\//g, '.') || 'The document';
  const named = params.additionalProperty ?? params.allowedValue;
  const allowed: unknown[] | undefined = params.allowedValues;
  const detail = [
    named === undefined ? '' : `: ${JSON.stringify(named)}`,
    allowed ? `: ${allowed.join(', ')}` : '',
  ].join('');
  return `${place} ${message}${detail}`;
}

/**
 * Understands a document, or says in a sentence what is wrong with it.
 */
export function toInput(value: unknown): Definition | { problem: string } {
  validate ??= compile();
  if (!validate(value)) return { problem: problemOf(validate.errors![0]) };
  const { metadata, [SPEC]: content } = value as {
    metadata: { name: string; title: string; tags?: string[] };
    spec: Omit<ExperimentInput, 'title' | 'tags'>;
  };
  const { name, title, tags } = metadata;
  return { name, input: { ...content, title, ...(tags ? { tags } : {}) } };
}
