import { NotFoundError } from '@backstage/errors';
import {
  governanceReadPermission,
  governanceUpdatePermission,
  type PolicyDocument,
  type PolicyVersion,
} from '@hone/backstage-plugin-experiments-common';
import {
  findPolicy,
  listPolicies,
  type PolicyRecord,
} from '../../../store/governance';
import type { Caller, ServiceContext } from '../../context';
import { SHIPPED_POLICY_TEXT, shippedPolicy } from '../policy/defaultPolicy';

/**
 * A version of the policy on the wire.
 */
export function toPolicyVersion(
  record: Omit<PolicyRecord, 'text'>,
): PolicyVersion {
  const { version, mode, savedBy, savedAt, note } = record;
  return { version, mode, savedBy, savedAt: savedAt.toISOString(), note };
}

function shippedVersion(): PolicyVersion {
  const { version, mode } = shippedPolicy();
  return { version, mode, savedBy: null, savedAt: null, note: null };
}

/**
 * A version of the policy with its text, the one in force unless told otherwise, and all versions.
 *
 * @throws NotAllowedError without hone.governance.read, NotFoundError for a version that was never saved
 */
export async function getPolicyForCaller(
  context: ServiceContext,
  caller: Caller,
  { version }: { version?: number },
): Promise<PolicyDocument> {
  const { authorizer, knex } = context;
  const { credentials } = caller;
  await authorizer.requireBasic(
    credentials,
    governanceReadPermission,
    'read the policy',
  );
  const [versions, mayUpdate] = await Promise.all([
    listPolicies(knex),
    authorizer.allows(credentials, governanceUpdatePermission),
  ]);
  const inForce = versions[0]?.version ?? 0;
  const wanted = version ?? inForce;
  const all = [...versions.map(toPolicyVersion), shippedVersion()];
  if (wanted === 0) {
    return {
      policy: shippedVersion(),
      text: SHIPPED_POLICY_TEXT,
      inForce,
      versions: all,
      mayUpdate,
    };
  }
  const found = await findPolicy(knex, wanted);
  if (!found) throw new NotFoundError(`There is no policy version ${wanted}`);
  const { text } = found;
  return {
    policy: toPolicyVersion(found),
    text,
    inForce,
    versions: all,
    mayUpdate,
  };
}
