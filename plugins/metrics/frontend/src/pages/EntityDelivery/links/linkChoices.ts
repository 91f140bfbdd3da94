import type {
  IncidentLink,
  IncidentLinkInput,
} from '@hone/backstage-plugin-metrics-common';
import type { HoneFormat } from '@hone/react';
import type { T } from '../../../hooks/useT';
import { shortSha } from '../releaseOutcome';

type Cause = IncidentLinkInput['cause'];

/** What can be chosen as the cause; ids of deployments stand behind a prefix, as they may be called anything. */
const DEPLOYMENT = 'deployment:';

/** The cause that stands, as a choice. */
export function choiceOf({ type, deployment }: IncidentLink): string {
  return type === 'deployment' ? `${DEPLOYMENT}${deployment}` : type;
}

/** A choice as a cause. */
export function causeOf(choice: string): Cause {
  if (choice.startsWith(DEPLOYMENT)) {
    return { type: 'deployment', deployment: choice.slice(DEPLOYMENT.length) };
  }
  return { type: choice === 'none' ? 'none' : 'automatic' };
}

/** A cause in words: which deployment, and how sure that is. */
export function causeText(
  t: T,
  { deployment, confidence }: IncidentLink['automatic'],
): string {
  if (confidence === null) return t('link.causeUnknown');
  const sure = t(`confidence.${confidence}`);
  return deployment === null
    ? t('link.causeNone', { confidence: sure })
    : t('link.causeDeployment', { id: deployment, confidence: sure });
}

function candidateText(
  t: T,
  format: HoneFormat,
  { id, kind, at, sha }: IncidentLink['candidates'][number],
): string {
  const words = { id, kind: t(`kind.${kind}`), at: format.moment(at) };
  const short = shortSha(sha);
  return short === null
    ? t('link.deploymentNoSha', words)
    : t('link.deployment', { ...words, sha: short });
}

/** What the cause may be set to: deployments around the incident, none, or what the rules say. */
export function linkChoices(t: T, format: HoneFormat, link: IncidentLink) {
  const { candidates, type, deployment, automatic } = link;
  const isOffered = candidates.some(({ id }) => id === deployment);
  return [
    {
      id: 'automatic',
      label: t('link.automatic', { cause: causeText(t, automatic) }),
    },
    { id: 'none', label: t('link.none') },
    ...(type === 'deployment' && !isOffered
      ? [{ id: choiceOf(link), label: deployment ?? '' }]
      : []),
    ...candidates.map(candidate => ({
      id: `${DEPLOYMENT}${candidate.id}`,
      label: candidateText(t, format, candidate),
    })),
  ];
}
