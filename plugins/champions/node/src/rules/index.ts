import { hasScope } from './hasScope';
import { isManagedBy } from './isManagedBy';

export { hasScope, isManagedBy };

/**
 * Every rule of the programme resource, by the name of its condition factory.
 *
 * @public
 */
export const programmeRules = { isManagedBy, hasScope };
