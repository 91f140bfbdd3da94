import { checkVector } from '../src/__testUtils__/golden/compare';
import { GOLDEN_TOPICS } from '../src/__testUtils__/golden/topics';
import type { GoldenVector } from '../src/__testUtils__/golden/vectors';

/** What a vector that fails in the browser says. */
export interface GoldenFailure {
  id: string;
  message: string;
}

function failureOf(topic: string, vector: GoldenVector): GoldenFailure[] {
  try {
    checkVector(GOLDEN_TOPICS[topic], vector);
    return [];
  } catch (error) {
    return [{ id: vector.id, message: String(error) }];
  }
}

const golden = {
  topics: Object.keys(GOLDEN_TOPICS),
  failures: (topic: string, vectors: readonly GoldenVector[]) =>
    vectors.flatMap(vector => failureOf(topic, vector)),
};

declare global {
  interface Window {
    golden: typeof golden;
  }
}

window.golden = golden;
