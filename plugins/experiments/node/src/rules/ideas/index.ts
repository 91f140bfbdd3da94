import { isIdeaForEntity } from './isIdeaForEntity';
import { isIdeaOwner } from './isIdeaOwner';

export { isIdeaForEntity, isIdeaOwner };

/**
 * Every rule of the idea resource, by the name of its condition factory.
 *
 * @public
 */
export const ideaRules = { isIdeaOwner, isIdeaForEntity };
