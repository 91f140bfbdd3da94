import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { ModelData } from './Model';

/** What a solver may use up. */
export interface SolverLimits {
  /** Branches of a level; the same input stops at the same place. */
  nodes: number;
  /** Seconds of a level: for safety, not for quality. */
  seconds: number;
}

export interface Answer {
  /** The best solution, null without one. */
  columns: Float64Array | null;
  /** What no solution can be below, null where nothing is known. */
  bound: number | null;
  stoppedBy: 'nodes' | 'time' | null;
}

/** Until a worker that does not keep its limit is ended. */
const GRACE_MS = 5_000;
const SCRIPT = join(__dirname, '../../../worker/solveProgramme.cjs');

// Compiling takes longer than most solves; instances of one module share nothing else.
let compiled: Promise<WebAssembly.Module> | null = null;

function compileHighs(): Promise<WebAssembly.Module> {
  compiled ??= readFile(require.resolve('highs/runtime')).then(bytes =>
    WebAssembly.compile(bytes),
  );
  return compiled;
}

/**
 * HiGHS in a worker thread, so that a long solve does not hold up the process and can be ended. One programme at a
 * time.
 */
export class ProgrammeSolver {
  private worker: Worker | null = null;

  constructor(private readonly limits: SolverLimits) {}

  /** @throws Error when HiGHS fails for another reason than a limit */
  async solve(model: ModelData, start: Float64Array): Promise<Answer> {
    this.worker ??= this.startWorker(await compileHighs());
    const { worker, limits } = this;
    const options = {
      random_seed: 1,
      mip_rel_gap: 0,
      // All objectives are whole numbers, so that less than one is nothing.
      mip_abs_gap: 0.99,
      mip_max_nodes: limits.nodes,
      time_limit: limits.seconds,
    };
    const stop = new AbortController();
    const { signal } = stop;
    try {
      const reply = once(worker, 'message', { signal });
      worker.postMessage({ model, start, options });
      const late = limits.seconds * 1000 + GRACE_MS;
      const first = await Promise.race([
        reply,
        setTimeout(late, null, { signal }),
      ]);
      if (first) return readReply(first[0]);
      await this.close();
      return { columns: null, bound: null, stoppedBy: 'time' };
    } finally {
      stop.abort();
    }
  }

  private startWorker(wasmModule: WebAssembly.Module): Worker {
    const worker = new Worker(SCRIPT, { workerData: { wasmModule } });
    worker.on('error', () => {
      this.worker = null;
    });
    return worker;
  }

  async close(): Promise<void> {
    const { worker } = this;
    this.worker = null;
    await worker?.terminate();
  }
}

function readReply(reply: { answer?: Answer; failure?: string }): Answer {
  if (reply.answer) return reply.answer;
  throw new Error(`The solver failed: ${reply.failure}`);
}
