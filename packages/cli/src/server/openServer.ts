import type { World } from '../world';
import { HoneServer } from './HoneServer';
import { serverSettings } from './serverSettings';

const LOCAL = ['localhost', '127.0.0.1', '[::1]'];

/**
 * The server that the variables name.
 *
 * @throws Failure when they are missing or make no sense
 */
export function openServer(world: World): HoneServer {
  const settings = serverSettings(world.env);
  const { protocol, hostname } = new URL(settings.baseUrl);
  if (protocol === 'http:' && !LOCAL.includes(hostname)) {
    world.complain(
      'HONE_URL begins with http://, so the token travels where others can read it; use https:// if the portal has it.',
    );
  }
  return new HoneServer(settings, world);
}
