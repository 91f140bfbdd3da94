import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { RotationPerson } from '@hone/inference';

/**
 * A problem as the solver sees it.
 */
export interface RotationInstance {
  id: string;
  seats: number[];
  people: RotationPerson[];
}

/**
 * What is known to be best. Only the scorer may read it, and it may be absent.
 */
export interface Optimum {
  filled: number;
  sumOfSquares: number;
  spread: number;
}

async function readInstances<T>(folder: string): Promise<T[]> {
  const text = await readFile(join(folder, 'rotation.json'), 'utf8');
  return (JSON.parse(text) as { instances: T[] }).instances;
}

/**
 * Reads the problems without their family, note and optimum.
 */
export async function readProblems(
  folder: string,
): Promise<RotationInstance[]> {
  const instances = await readInstances<RotationInstance>(folder);
  return instances.map(({ id, seats, people }) => ({ id, seats, people }));
}

/**
 * Reads what the scorer may know.
 */
export function readTruth(
  folder: string,
): Promise<(RotationInstance & { family?: string; optimum?: Optimum })[]> {
  return readInstances(folder);
}
