import type { ErrorObject } from 'ajv/dist/2020';
import { nearestName } from './nearestName';
import type { PolicyPath } from './PolicyText';

const MAX_SHOWN = 80;

/**
 * Something that a policy's text gets wrong.
 */
export interface PolicyFault {
  path: PolicyPath;
  /** What was expected and what was given. */
  problem: string;
}

/** A value as the sentence of a fault shows it. */
export function shown(value: unknown): string {
  const written = JSON.stringify(value) ?? String(value);
  return written.length > MAX_SHOWN
    ? `${written.slice(0, MAX_SHOWN)}…`
    : written;
}

const TYPES: Record<string, string> = {
  object: 'a map of names to values',
  array: 'a list',
  string: 'a text',
  number: 'a number',
  integer: 'a whole number',
  null: 'null',
};

const PATTERNS: Record<string, string> = {
  '^group:[a-z0-9._-]+/[a-z0-9._-]+$':
    'a group of the catalog in full lower-case form, such as group:default/release-leads',
  '^(group|user):[a-z0-9._-]+/[a-z0-9._-]+$':
    'a group or user of the catalog in full lower-case form, such as group:default/checkout',
  '^[a-z0-9][a-z0-9-]{0,39}$':
    'a short name of lower-case letters, digits and hyphens',
  '^[1-9]$': 'a level from 1 to 9',
  '^[A-Z]{3}$': 'a currency of three capital letters, such as EUR',
};

function expected({ keyword, params, schema }: ErrorObject): string {
  switch (keyword) {
    case 'type':
      return [params.type]
        .flat()
        .map(type => TYPES[type])
        .join(' or ');
    case 'enum':
      return `one of ${params.allowedValues.join(', ')}`;
    case 'const':
      return shown(params.allowedValue);
    case 'pattern':
      return PATTERNS[params.pattern];
    case 'minimum':
      return `at least ${params.limit}`;
    case 'maximum':
      return `at most ${params.limit}`;
    case 'exclusiveMinimum':
      return `more than ${params.limit}`;
    case 'exclusiveMaximum':
      return `less than ${params.limit}`;
    case 'minLength':
      return 'a text that is not empty';
    case 'maxLength':
      return `at most ${params.limit} characters`;
    case 'maxItems':
      return `at most ${params.limit} entries`;
    case 'maxProperties':
      return `at most ${params.limit} names`;
    case 'minProperties':
      return 'at least one condition';
    default:
      return `${keyword} ${shown(schema)}`;
  }
}

function unknownName({ params, parentSchema }: ErrorObject): string {
  const known = Object.keys(parentSchema?.properties ?? {});
  const near = nearestName(params.additionalProperty, known);
  return near
    ? `is not known. Did you mean ${near}?`
    : `is not known. Known here: ${known.join(', ')}`;
}

function pathOf(instancePath: string): PolicyPath {
  return instancePath
    .split('/')
    .slice(1)
    .map(part => part.replace(/~1/g, '/').replace(/~0/g, '~'))
    .map(part => (/^\d+$/.test(part) ? Number(part) : part));
}

/**
 * What a broken rule of the schema says about the text.
 */
export function toFault(error: ErrorObject): PolicyFault {
  const path = pathOf(error.instancePath);
  const { keyword, params, propertyName, data } = error;
  if (keyword === 'additionalProperties') {
    return {
      path: [...path, params.additionalProperty],
      problem: unknownName(error),
    };
  }
  if (keyword === 'required') {
    return { path, problem: `needs ${params.missingProperty}` };
  }
  if (propertyName !== undefined) {
    return {
      path: [...path, propertyName],
      problem: `expected ${expected(error)} as name, got ${shown(
        propertyName,
      )}`,
    };
  }
  return { path, problem: `expected ${expected(error)}, got ${shown(data)}` };
}
