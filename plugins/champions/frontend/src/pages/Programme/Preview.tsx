import type { ProgrammePreview } from '@hone/backstage-plugin-champions-common';
import { Card, CardBody, CardHeader, Text } from '@backstage/ui';
import layout from '../../components/layout.module.css';
import { QueryPanel } from '../../components/QueryPanel';
import { useDays } from '../../hooks/useDays';
import { useSettled } from '../../hooks/useSettled';
import { useT } from '../../hooks/useT';
import { problemsOf, toInput, type ProgrammeDraft } from './programmeDraft';
import { usePreview } from './usePreview';

/** Who would take turns, and the first cycles, as the form stands. */
export function Preview(props: { draft: ProgrammeDraft }) {
  const settled = useSettled(props.draft);
  const t = useT();
  // A title is no part of the pool, so the preview does not wait for it.
  const draft = { ...settled, title: settled.title || t('form.preview') };
  const input = problemsOf(draft).length === 0 ? toInput(draft) : null;
  const query = usePreview(input);
  return (
    <Card role="region" aria-label={t('form.preview')}>
      <CardHeader>
        <Text as="h3" weight="bold">
          {t('form.preview')}
        </Text>
      </CardHeader>
      <CardBody aria-live="polite">
        {input === null ? (
          <p className={layout.sentence}>{t('form.previewWaits')}</p>
        ) : (
          <QueryPanel query={query} height={96}>
            {preview => <PreviewText preview={preview} />}
          </QueryPanel>
        )}
      </CardBody>
    </Card>
  );
}

function PreviewText(props: { preview: ProgrammePreview }) {
  const { people, eligible, regions, cycles } = props.preview;
  const t = useT();
  const days = useDays();
  return (
    <>
      <p className={layout.sentence}>
        {eligible > 0
          ? t('form.eligible', {
              eligible: String(eligible),
              people: String(people),
            })
          : t('form.nobodyEligible', { people: String(people) })}
      </p>
      {regions.length > 1 && (
        <ul className={layout.bullets}>
          {regions.map(region => (
            <li key={region.name}>
              {t('form.inRegion', {
                region: region.name,
                count: region.eligible,
              })}
            </li>
          ))}
        </ul>
      )}
      {cycles.length > 0 && (
        <>
          <Text weight="bold">{t('form.firstCycles')}</Text>
          <ul className={layout.bullets}>
            {cycles.map(cycle => (
              <li key={cycle.index}>{days.range(cycle)}</li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
