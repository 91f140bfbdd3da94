export { RecommendationWord } from './RecommendationWord';
export { VerdictSentence } from './VerdictSentence';
export type { VerdictSentenceProps } from './VerdictSentence';
export type { Recommendation } from './recommendation';
