import type {
  Calendar,
  Collision,
} from '@hone/backstage-plugin-experiments-common';

/** The collisions of one experiment, the worst first; each pair is listed from one side. */
export function collisionsOf(calendar: Calendar, key: string): Collision[] {
  return calendar.collisions.flatMap(({ key: one, collision }) =>
    one === key || collision.key === key ? [collision] : [],
  );
}
