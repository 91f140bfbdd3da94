export { feedEtag } from './feedEtag';
export {
  KEEP_CANCELLED_DAYS,
  type FeedContent,
  type FeedHandover,
  type FeedSeat,
} from './FeedSeat';
export { renderFeed } from './renderFeed';
