import type { Clock } from '@hone/node';
import type { StoredExplanation } from '../../store/explanations/ExplanationStore';
import type { JudgementStore } from '../../store/explanations/JudgementStore';
import type {
  ExplanationResult,
  StoredEvidence,
} from '../../store/explanations/types';
import type { Case, CaseReader } from './read/CaseReader';
import type { ChangeReader } from './read/ChangeReader';
import { chooseTarget } from './rules/chooseTarget';
import { describeCandidate } from './rules/describeCandidate';
import { evidenceOf } from './rules/evidence';
import { findCauses, type Findings } from './rules/findCauses';
import { headline } from './rules/headline';
import { kindWeights } from './rules/kindWeights';
import type { NearbyChange } from './rules/NearbyChange';
import { onsetOf } from './rules/onset';
import { rankCandidates } from './rules/rankCandidates';
import { judgedServices, ruledOut } from './rules/ruledOut';
import { titleOf } from './rules/wording';

/** What people said longer ago than this is of another system. */
const MEMORY_MS = 365 * 24 * 3_600_000;

/** Looks for the causes of one degradation. */
export class Explainer {
  constructor(
    private readonly options: {
      cases: CaseReader;
      changes: ChangeReader;
      judgements: JudgementStore;
      clock: Clock;
    },
  ) {}

  /** @throws NotFoundError when the service is not in the catalog any more */
  async explain({
    entityRef,
    request,
  }: Pick<StoredExplanation, 'entityRef' | 'request'>): Promise<{
    result: ExplanationResult;
    evidence: StoredEvidence[];
  }> {
    const known = await this.options.cases.read(entityRef, request);
    const { services, calls, series, warnings } = known;
    const { metricId } = request;
    const target = chooseTarget(series, { entityRef, metricId }, request);
    const findings = findCauses(series, target, {
      entityRef,
      calls,
      timeframe: request,
    });
    const { onset } = findings;
    const changes = await this.options.changes.near(services.keys(), onset);
    const judged = judgedServices(series, onset);
    const { candidates, unknown, evidence } = await this.rank(known, {
      findings,
      changes,
      judged,
      request,
    });
    const ofTarget = target && evidenceOf(target, onset);
    const title = titleOf(services.get(entityRef)!);
    return {
      result: {
        metricId: ofTarget?.metricId ?? metricId,
        metricTitle: ofTarget?.metricTitle ?? request.metricTitle,
        found: candidates.length > 0,
        headline: headline(title, ofTarget, findings),
        target: ofTarget && evidence.length,
        candidates,
        unknown,
        ruledOut: ruledOut(services, changes, judged, findings),
        warnings,
      },
      evidence: ofTarget ? [...evidence, ofTarget] : evidence,
    };
  }

  private async rank(
    { services, calls }: Case,
    known: {
      findings: Findings;
      changes: NearbyChange[];
      judged: ReadonlySet<string>;
      request: StoredExplanation['request'];
    },
  ): Promise<
    Pick<ExplanationResult, 'candidates' | 'unknown'> & {
      evidence: StoredEvidence[];
    }
  > {
    const { findings, changes, judged, request } = known;
    const { causes, onset, pValue } = findings;
    if (causes.length === 0 || pValue === null) {
      return { candidates: [], unknown: 1, evidence: [] };
    }
    const { judgements, clock } = this.options;
    const since = new Date(clock.now().getTime() - MEMORY_MS);
    const weights = kindWeights(await judgements.counts(since));
    const unjudged = new Set(services.keys());
    for (const ref of judged) unjudged.delete(ref);
    const found = rankCandidates({
      causes,
      changes,
      unjudged,
      onset,
      pValue,
      weights,
    });
    const context = {
      services,
      calls,
      causes,
      onset,
      evidence: causes.map(({ series }) => evidenceOf(series, onset)),
      since: causes.map(({ series }) => onsetOf(series, request)),
    };
    const told = new Set(found.ranked.flatMap(({ place }) => place ?? []));
    const places = [...told];
    return {
      candidates: found.ranked.map((cause, i) => ({
        ...describeCandidate(cause, i + 1, context),
        evidence: cause.place === null ? null : places.indexOf(cause.place),
      })),
      unknown: found.unknown,
      evidence: places.map(place => context.evidence[place]),
    };
  }
}
