import {
  RemixiconComponentType,
  RiArrowGoBackLine,
  RiCheckboxCircleLine,
  RiForbidLine,
  RiHourglassLine,
  RiQuestionLine,
  RiSearchEyeLine,
} from '@remixicon/react';

/**
 * What the computation recommends; the decision is made by people.
 *
 * @public
 */
export type Recommendation =
  | 'ship'
  | 'rollback'
  | 'extend'
  | 'review'
  | 'inconclusive'
  | 'invalid';

/** Icon of each recommendation. */
export const RECOMMENDATION_ICONS: Record<
  Recommendation,
  RemixiconComponentType
> = {
  ship: RiCheckboxCircleLine,
  rollback: RiArrowGoBackLine,
  extend: RiHourglassLine,
  review: RiSearchEyeLine,
  inconclusive: RiQuestionLine,
  invalid: RiForbidLine,
};
