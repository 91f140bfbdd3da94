import type { LoggerService } from '@backstage/backend-plugin-api';
import { isError } from '@backstage/errors';
import type { Clock } from '@hone/node';
import pLimit from 'p-limit';
import type {
  ExplanationStore,
  StoredExplanation,
} from '../../store/explanations/ExplanationStore';
import type { Explainer } from './Explainer';

const MAX_ATTEMPTS = 3;
/** An attempt that began longer ago is taken for dead. */
const PATIENCE_MS = 2 * 60_000;
/** In one process; each reads hundreds of series. */
const CONCURRENCY = 2;
const MAX_DUE = 20;
const GIVEN_UP = `It could not be computed in ${MAX_ATTEMPTS} attempts; the log of the backend says why`;

/** Works on explanations. Whatever becomes of the process, each is tried at most three times and then ends. */
export class ExplanationRunner {
  private readonly limit = pLimit(CONCURRENCY);

  constructor(
    private readonly options: {
      explanations: ExplanationStore;
      explainer: Explainer;
      clock: Clock;
      logger: LoggerService;
    },
  ) {}

  /** Works on one whose attempt has begun; never rejects. */
  async run(explanation: StoredExplanation): Promise<void> {
    try {
      await this.limit(() => this.attempt(explanation));
    } catch (error) {
      this.options.logger.warn(
        `The explanation ${explanation.id} could not be stored`,
        isError(error) ? error : undefined,
      );
    }
  }

  /** Works on those whose attempt did not come to an end. */
  async runDue(signal: AbortSignal): Promise<void> {
    const { explanations, clock } = this.options;
    const before = new Date(clock.now().getTime() - PATIENCE_MS);
    for (const due of await explanations.due(before, MAX_DUE)) {
      if (signal.aborted) return;
      if (due.attempts >= MAX_ATTEMPTS) {
        await explanations.fail(due, GIVEN_UP);
        continue;
      }
      const claimed = await explanations.claim(due, clock.now());
      if (claimed) await this.run(claimed);
    }
  }

  private async attempt(explanation: StoredExplanation): Promise<void> {
    const { explanations, explainer, logger } = this.options;
    try {
      const { result, evidence } = await explainer.explain(explanation);
      await explanations.finish(explanation, result, evidence);
    } catch (error) {
      if (isError(error) && error.name === 'NotFoundError') {
        await explanations.fail(
          explanation,
          `The catalog has no entity ${explanation.entityRef} any more`,
        );
        return;
      }
      logger.warn(
        `Attempt ${explanation.attempts} at the explanation ${explanation.id} failed`,
        isError(error) ? error : undefined,
      );
      if (explanation.attempts >= MAX_ATTEMPTS) {
        await explanations.fail(explanation, GIVEN_UP);
      }
    }
  }
}
