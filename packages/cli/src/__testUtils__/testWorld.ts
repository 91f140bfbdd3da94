import type { World } from '../world';

/** A world whose output is kept and whose pauses take no time. */
export function testWorld(
  options: {
    env?: World['env'];
    fetch?: typeof fetch;
    stdin?: string;
    now?: Date;
  } = {},
) {
  const printed: string[] = [];
  const complaints: string[] = [];
  const pauses: number[] = [];
  let now = (options.now ?? new Date()).getTime();
  const world: World = {
    env: options.env ?? {},
    stdin: (async function* stdin() {
      yield Buffer.from(options.stdin ?? '');
    })(),
    print: line => printed.push(line),
    complain: line => complaints.push(line),
    fetch: options.fetch ?? fetch,
    now: () => new Date(now),
    sleep: async milliseconds => {
      pauses.push(milliseconds);
      now += milliseconds;
    },
    random: () => 0.5,
  };
  return { world, printed, complaints, pauses };
}
