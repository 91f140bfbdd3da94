import { hasDesign } from './hasDesign';
import { inStatus } from './inStatus';
import { isForEntity } from './isForEntity';
import { isOwner } from './isOwner';

export { hasDesign, inStatus, isForEntity, isOwner };

/**
 * Every rule of the experiment resource, by the name of its condition factory.
 *
 * @public
 */
export const experimentRules = { isOwner, inStatus, isForEntity, hasDesign };
