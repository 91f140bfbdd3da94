import { ServiceUnavailableError } from '@backstage/errors';
import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { tmpdir } from 'node:os';
import { failureSentence } from './failureSentence';
import { Silence } from './Silence';

const MAX_SAID = 8_192;
/** Lists of names stay below this, even of repositories with very many. */
const MAX_TEXT = 256 * 1024 * 1024;

/** How one command is run. */
export interface GitRun {
  signal: AbortSignal;
  /** What the command reads, such as the commits to start from: names on a command line could look like options. */
  input?: string;
  /** Exit codes that are answers; by default 0 alone. */
  answers?: number[];
}

interface End {
  exit: string;
  code: number | null;
}

/** Runs git on one repository; nothing is kept in memory but what the caller keeps. */
export class Git {
  constructor(
    private readonly options: {
      title: string;
      environment: Record<string, string>;
      secrets: readonly string[];
      /** How long git may be silent. */
      timeoutMs: number;
    },
  ) {}

  /**
   * What a command writes, as it comes.
   *
   * @throws ServiceUnavailableError when git is missing, silent for too long or does not succeed
   */
  async *stream(args: string[], run: GitRun): AsyncGenerator<Buffer> {
    run.signal.throwIfAborted();
    const child = spawn('git', args, {
      cwd: tmpdir(),
      env: this.options.environment,
      stdio: 'pipe',
      windowsHide: true,
    });
    const stop = (reason: unknown) => {
      child.kill();
      child.stdout.destroy(reason as Error);
    };
    const abort = () => stop(run.signal.reason);
    const silence = new Silence(this.options.timeoutMs, () =>
      stop(this.unavailable(args, 'it was silent for too long', '')),
    );
    const said = listen(child, silence);
    const ended = endOf(child);
    run.signal.addEventListener('abort', abort, { once: true });
    // A command that ends early leaves input unread; its exit code says why.
    child.stdin.on('error', () => {});
    child.stdin.end(run.input ?? '');
    try {
      silence.begin();
      for await (const chunk of child.stdout) {
        // However long the reader takes, git is not to blame.
        silence.end();
        yield chunk;
        silence.begin();
      }
      const { code, exit } = await ended;
      if (code === null || !(run.answers ?? [0]).includes(code)) {
        throw this.unavailable(args, exit, said.text);
      }
    } finally {
      silence.end();
      run.signal.removeEventListener('abort', abort);
      if (child.exitCode === null) child.kill();
    }
  }

  /** All that a command writes. Throws as `stream` does. */
  async text(args: string[], run: GitRun): Promise<string> {
    const chunks: Buffer[] = [];
    let size = 0;
    for await (const chunk of this.stream(args, run)) {
      size += chunk.length;
      if (size > MAX_TEXT) {
        throw this.unavailable(
          args,
          `it wrote more than ${MAX_TEXT} bytes`,
          '',
        );
      }
      chunks.push(chunk);
    }
    return Buffer.concat(chunks).toString('utf8');
  }

  private unavailable(args: string[], exit: string, said: string) {
    const { title, secrets } = this.options;
    return new ServiceUnavailableError(
      failureSentence({ title, command: args[0], exit, said, secrets }),
    );
  }
}

/** Keeps the end of what a command says beside its answer; to say something is a sign of life. */
function listen(child: ChildProcessWithoutNullStreams, silence: Silence) {
  const said = { text: '' };
  child.stderr.on('data', (chunk: Buffer) => {
    silence.broken();
    said.text = (said.text + chunk.toString('utf8')).slice(-MAX_SAID);
  });
  return said;
}

function endOf(child: ChildProcessWithoutNullStreams): Promise<End> {
  return new Promise(resolve => {
    child.on('error', (error: NodeJS.ErrnoException) =>
      resolve({
        code: null,
        exit:
          error.code === 'ENOENT'
            ? 'the program git was not found on the PATH'
            : `it could not be started: ${error.code}`,
      }),
    );
    child.on('close', (code, signal) =>
      resolve({ code, exit: signal ? `stopped by ${signal}` : `exit ${code}` }),
    );
  });
}
