import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';

export interface ReadEvent {
  uid: string;
  title: string;
  description: string | null;
  /** A day, or an instant in UTC. */
  start: string;
  end: string;
  stamp: string;
  modified: string;
  sequence: number;
  status: string;
  transparent: boolean;
  url: string | null;
}

export interface ZoneAnswer {
  /** Minutes that the process was behind UTC on 1 July 2026. */
  offset: number;
  answers: { icalJs: ReadEvent[]; nodeIcal: ReadEvent[] }[];
}

/** Reads calendars in a process of its own whose local time is that of a zone. */
export async function readInZone(
  zone: string,
  calendars: readonly string[],
): Promise<ZoneAnswer> {
  const child = spawn(process.execPath, [join(__dirname, 'readFeed.mjs')], {
    env: { ...process.env, TZ: zone, NODE_OPTIONS: '' },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  child.stdin.end(JSON.stringify(calendars));
  return JSON.parse(await text(child.stdout));
}
