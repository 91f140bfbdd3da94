import {
  RemixiconComponentType,
  RiArrowGoBackLine,
  RiBookOpenLine,
  RiCalendarScheduleLine,
  RiCheckboxCircleLine,
  RiDraftLine,
  RiEyeLine,
  RiFlaskLine,
  RiForbidLine,
  RiLightbulbLine,
  RiPauseCircleLine,
  RiQuestionLine,
  RiScales3Line,
  RiShieldCheckLine,
} from '@remixicon/react';

/**
 * Where an experiment is in its life.
 *
 * @public
 */
export type LifecycleStatus =
  | 'idea'
  | 'draft'
  | 'in-review'
  | 'scheduled'
  | 'running'
  | 'paused'
  | 'decide'
  | 'closed'
  | 'watching';

/**
 * How a closed experiment ended.
 *
 * @public
 */
export type LifecycleOutcome =
  | 'shipped'
  | 'rolled-back'
  | 'stopped-learned'
  | 'inconclusive'
  | 'not-valid';

/** Icon and text key of one word. */
interface Word<K extends string> {
  icon: RemixiconComponentType;
  key: K;
}

/** The words of the life cycle; no other status vocabulary exists. */
export const STATUS_WORDS = {
  idea: { icon: RiLightbulbLine, key: 'idea' },
  draft: { icon: RiDraftLine, key: 'draft' },
  'in-review': { icon: RiShieldCheckLine, key: 'inReview' },
  scheduled: { icon: RiCalendarScheduleLine, key: 'scheduled' },
  running: { icon: RiFlaskLine, key: 'running' },
  paused: { icon: RiPauseCircleLine, key: 'paused' },
  decide: { icon: RiScales3Line, key: 'decide' },
  closed: { icon: RiCheckboxCircleLine, key: 'closed' },
  watching: { icon: RiEyeLine, key: 'watching' },
} as const satisfies Record<LifecycleStatus, Word<string>>;

/** The words of a closed experiment. */
export const OUTCOME_WORDS = {
  shipped: { icon: RiCheckboxCircleLine, key: 'shipped' },
  'rolled-back': { icon: RiArrowGoBackLine, key: 'rolledBack' },
  'stopped-learned': { icon: RiBookOpenLine, key: 'stoppedLearned' },
  inconclusive: { icon: RiQuestionLine, key: 'inconclusive' },
  'not-valid': { icon: RiForbidLine, key: 'notValid' },
} as const satisfies Record<LifecycleOutcome, Word<string>>;
