import { hasDesign } from './hasDesign';
import { inStatus } from './inStatus';
import { isForEntity } from './isForEntity';
import { isOwner } from './isOwner';
import { isSharedWith } from './isSharedWith';

export { hasDesign, inStatus, isForEntity, isOwner, isSharedWith };

/**
 * Every rule of the experiment resource, by the name of its condition factory.
 *
 * @public
 */
export const experimentRules = {
  isOwner,
  inStatus,
  isForEntity,
  hasDesign,
  isSharedWith,
};
