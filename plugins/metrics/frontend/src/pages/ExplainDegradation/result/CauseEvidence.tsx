import type {
  Explanation,
  ExplanationCandidate,
} from '@hone/backstage-plugin-metrics-common';
import { Accordion, AccordionPanel, AccordionTrigger } from '@backstage/ui';
import { useState } from 'react';
import { useT } from '../../../hooks/useT';
import { EvidenceChart } from '../chart/EvidenceChart';

/** The series behind a possible cause, drawn when it is opened. */
export function CauseEvidence(props: {
  cause: ExplanationCandidate;
  explanation: Explanation;
}) {
  const { cause, explanation } = props;
  const { evidence, title, at } = cause;
  const t = useT();
  const [isOpen, setOpen] = useState(false);
  if (evidence === null) return null;
  return (
    <Accordion isExpanded={isOpen} onExpandedChange={setOpen}>
      <AccordionTrigger title={t('explain.causes.evidence', { title })} />
      <AccordionPanel>
        {isOpen && (
          <EvidenceChart
            evidence={evidence}
            explanation={explanation}
            onset={at ?? explanation.at}
            mark={at === null ? 'noticed' : 'changed'}
          />
        )}
      </AccordionPanel>
    </Accordion>
  );
}
