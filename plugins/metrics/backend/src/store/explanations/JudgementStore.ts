import type { Knex } from 'knex';
import type { CandidateKind } from './types';

/** What somebody said of a cause. */
export interface NewJudgement {
  explanationId: string;
  rank: number;
  kind: CandidateKind;
  confidence: number;
  confirmed: boolean;
  by: string;
}

/** How often people confirmed causes of a kind, of how many they judged. */
export interface JudgementCount {
  kind: CandidateKind;
  confirmed: number;
  judged: number;
}

interface CountRow {
  kind: CandidateKind;
  confirmed: boolean | number;
  count: number | string;
}

/** What people said of causes. */
export class JudgementStore {
  constructor(private readonly knex: Knex) {}

  /** The last word on a cause counts. */
  async put(judgement: NewJudgement, now: Date): Promise<void> {
    await this.knex('explanation_judgements')
      .insert({
        explanation_id: judgement.explanationId,
        rank: judgement.rank,
        kind: judgement.kind,
        confidence: judgement.confidence,
        confirmed: judgement.confirmed,
        judged_at: now.getTime(),
        judged_by: judgement.by,
      })
      .onConflict(['explanation_id', 'rank'])
      .merge();
  }

  async delete(explanationId: string, rank: number): Promise<void> {
    await this.knex('explanation_judgements')
      .where({ explanation_id: explanationId, rank })
      .delete();
  }

  /** What was said of explanations, by id and rank. */
  async of(
    explanationIds: string[],
  ): Promise<Map<string, Map<number, boolean>>> {
    const found = new Map<string, Map<number, boolean>>();
    if (explanationIds.length === 0) return found;
    const rows = await this.knex('explanation_judgements')
      .select('explanation_id', 'rank', 'confirmed')
      .whereIn('explanation_id', explanationIds);
    for (const row of rows) {
      const ranks = found.get(row.explanation_id) ?? new Map();
      ranks.set(row.rank, Boolean(row.confirmed));
      found.set(row.explanation_id, ranks);
    }
    return found;
  }

  /** By kind, of what was said since an instant. */
  async counts(since: Date): Promise<JudgementCount[]> {
    const rows: CountRow[] = await this.knex('explanation_judgements')
      .select('kind', 'confirmed')
      .count({ count: '*' })
      .where('judged_at', '>=', since.getTime())
      .groupBy('kind', 'confirmed');
    const byKind = new Map<CandidateKind, JudgementCount>();
    for (const row of rows) {
      const { kind } = row;
      const known = byKind.get(kind) ?? { kind, confirmed: 0, judged: 0 };
      const count = Number(row.count);
      known.judged += count;
      if (row.confirmed) known.confirmed += count;
      byKind.set(kind, known);
    }
    return [...byKind.values()];
  }
}
