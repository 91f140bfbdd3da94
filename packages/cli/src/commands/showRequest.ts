import type { World } from '../world';

/** Prints a request that is not sent. It never has the token. */
export function showRequest(
  world: Pick<World, 'print'>,
  path: string,
  body: unknown,
): void {
  world.print(`POST /api/hone-metrics${path}`);
  world.print(JSON.stringify(body, null, 2));
}
