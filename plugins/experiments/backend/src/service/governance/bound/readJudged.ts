import { findPlanContents } from '../../../store/governance';
import type { Db } from '../../../store/transaction';
import { readBoundContent, type BoundContent } from './boundContent';

/**
 * What some verdicts were about, by hash, with every default written out. The content as it stands is told from the others
 * by its hash, so it is not read.
 */
export async function readJudged(
  db: Db,
  experimentId: string,
  { hashes, content }: { hashes: string[]; content: BoundContent },
): Promise<Map<string, string>> {
  const others = [...new Set(hashes)].filter(hash => hash !== content.hash);
  const stored = await findPlanContents(db, experimentId, others);
  return new Map(
    [...stored].map(([hash, text]) => [hash, readBoundContent(text)]),
  );
}

/**
 * Every hash that stands for a content: its own, and those from before defaults were written out.
 */
export function boundHashes(
  { hash, content }: BoundContent,
  judged: ReadonlyMap<string, string>,
): string[] {
  const same = [...judged].filter(([, text]) => text === content);
  return [hash, ...same.map(([older]) => older)];
}
