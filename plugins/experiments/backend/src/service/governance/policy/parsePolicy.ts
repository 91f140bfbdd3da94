import { InputError } from '@backstage/errors';
import Ajv, { type ValidateFunction } from 'ajv/dist/2020';
import type { GovernancePolicy } from '../types';
import { checkOrder } from './checkOrder';
import { toFault, type PolicyFault } from './faultSentence';
import { POLICY_SCHEMA } from './policySchema';
import { PolicyText } from './PolicyText';

/** Enough to correct a text in a few rounds without a wall of sentences. */
const MAX_FAULTS = 5;

let validate: ValidateFunction | undefined;

function compile(): ValidateFunction {
  const ajv = new Ajv({
    allErrors: true,
    useDefaults: true,
    verbose: true,
    allowUnionTypes: true,
  });
  return ajv.compile(POLICY_SCHEMA);
}

function refuse(text: PolicyText, faults: PolicyFault[]): never {
  const sentences = faults.slice(0, MAX_FAULTS).map(({ path, problem }) => {
    const place = path.join('.') || 'The policy';
    return `Line ${text.lineOf(path)}: ${place} ${problem}.`;
  });
  const more = faults.length - sentences.length;
  if (more > 0) sentences.push(`There are ${more} more faults.`);
  throw new InputError(sentences.join(' '));
}

/**
 * Reads the text of a policy.
 *
 * @throws InputError with line, path, what was expected and what was given
 */
export function parsePolicy(
  text: string,
  options: { version: number },
): GovernancePolicy {
  const read = new PolicyText(text);
  validate ??= compile();
  const { value } = read;
  if (!validate(value)) {
    // A bad name is told of by the rule that it breaks.
    const errors = validate.errors!.filter(
      error => error.keyword !== 'propertyNames',
    );
    refuse(read, errors.map(toFault));
  }
  const { apiVersion, kind, ...said } = value as GovernancePolicy &
    Record<'apiVersion' | 'kind', string>;
  const policy: GovernancePolicy = { ...said, version: options.version };
  const faults = checkOrder(policy);
  if (faults.length > 0) refuse(read, faults);
  return policy;
}
