import type {
  RiskAnswers,
  RiskContribution,
} from '@hone/backstage-plugin-experiments-common';
import { useT, type T } from '../../hooks/useT';
import { reviewsMessages } from '../../messages/reviews';

const { unknown } = reviewsMessages.governance.part;

type Unknown = keyof typeof unknown;

function isUnknown(factor: string): factor is Unknown {
  return factor in unknown;
}

const yesNo = (answer: boolean) => (answer ? 'yes' : 'no');

/** What an author answered, in the reader's language; null for facts that come from elsewhere. */
function answerText(
  t: T,
  factor: string,
  { schemaChange, reversal, rehearsed }: RiskAnswers,
): string | null {
  if (factor === 'schemaChange' && schemaChange !== undefined) {
    return t(`governance.part.schemaChange.${yesNo(schemaChange)}`);
  }
  if (factor === 'notRehearsed' && rehearsed !== undefined) {
    return t(`governance.part.rehearsed.${yesNo(rehearsed)}`);
  }
  if (factor === 'reversal' && reversal !== undefined) {
    return t(`governance.part.reversal.${reversal}`);
  }
  return null;
}

/**
 * Words a part of the score in the reader's language, as far as its factor and the answers tell what it says; facts with
 * numbers keep the server's English.
 */
export function usePartText(
  answers: RiskAnswers = {},
): (part: RiskContribution) => string {
  const t = useT();
  return ({ factor, detail, unknown: isNotKnown }) => {
    if (isNotKnown) {
      return isUnknown(factor)
        ? t(`governance.part.unknown.${factor}`)
        : detail;
    }
    return answerText(t, factor, answers) ?? detail;
  };
}
