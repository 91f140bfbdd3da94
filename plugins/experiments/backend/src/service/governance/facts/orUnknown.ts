import type { ServiceContext } from '../../context';

const PATIENCE_MS = 5000;

/**
 * Reads a fact from outside; null, which is unknown, where that fails or takes more than five seconds. A source that is down
 * never lets anything through: what is unknown adds what the policy says.
 *
 * @param read - gives up when the signal says so, where it can
 */
export async function orUnknown<T>(
  context: Pick<ServiceContext, 'logger'>,
  what: string,
  read: (signal: AbortSignal) => Promise<T>,
): Promise<T | null> {
  const controller = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      controller.abort();
      reject(new Error(`no answer within ${PATIENCE_MS / 1000} seconds`));
    }, PATIENCE_MS);
  });
  try {
    return await Promise.race([read(controller.signal), late]);
  } catch (error) {
    context.logger.warn(`A tier is computed without ${what}: ${error}`);
    return null;
  } finally {
    clearTimeout(timer);
  }
}
