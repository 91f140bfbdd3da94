import { findPolicy, type PolicyRecord } from '../../../store/governance';
import type { Db } from '../../../store/transaction';
import { shippedPolicy } from '../policy/defaultPolicy';
import { parsePolicy } from '../policy/parsePolicy';
import type { GovernancePolicy } from '../types';

/** A version never changes, so what was parsed once is kept, by its text. */
let last: { text: string; policy: GovernancePolicy } | undefined;

/**
 * Reads a stored version.
 */
export function readPolicy({ text, version }: PolicyRecord): GovernancePolicy {
  if (last?.text !== text || last.policy.version !== version) {
    last = { text, policy: parsePolicy(text, { version }) };
  }
  return last.policy;
}

/**
 * The policy that is in force: the newest version, or the one that is shipped.
 *
 * @throws InputError when a version was stored that this release cannot read; nothing starts then
 */
export async function policyInForce(db: Db): Promise<GovernancePolicy> {
  const found = await findPolicy(db);
  return found ? readPolicy(found) : shippedPolicy();
}
