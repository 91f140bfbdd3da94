import type { PolicyDocument } from '@hone/backstage-plugin-experiments-common';
import { WhyNot } from '@hone/react';
import { Button, Select, Text, TextAreaField } from '@backstage/ui';
import { useEffect, useRef, useState } from 'react';
import { useT, type T } from '../../../hooks/useT';
import { HEALTH_DAYS } from '../reviewsUrl';
import { PolicyDiff } from './PolicyDiff';
import { PolicyFaults } from './PolicyFaults';
import { lineRange } from './policyFaults';
import { PolicyReplay } from './PolicyReplay';
import { SavePolicyDialog } from './SavePolicyDialog';
import { usePolicyCheck, type CheckedPolicy } from './usePolicyCheck';
import styles from './Policy.module.css';

type Days = (typeof HEALTH_DAYS)[number];

const LONGEST = 60_000;
const ROWS = 18;
/** Lines that stay visible above the one that is looked for. */
const ABOVE = 3;

/** Why a text cannot be put in force yet, or null. */
function whyNotSave(
  t: T,
  text: string,
  current: PolicyDocument,
  checked: CheckedPolicy | undefined,
): string | null {
  if (!current.mayUpdate) return t('policy.whyNot.right');
  if (text === current.text) return t('policy.whyNot.same');
  if (checked?.text !== text) return t('policy.whyNot.unchecked');
  return checked.basedOn === current.inForce ? null : t('policy.whyNot.stale');
}

/** Selects a line of a field and brings it into view. */
function selectLine(field: HTMLTextAreaElement, line: number): void {
  const [from, to] = lineRange(field.value, line);
  const height = parseFloat(getComputedStyle(field).lineHeight) || 0;
  field.focus();
  field.setSelectionRange(from, to);
  field.scrollTop = Math.max(0, line - 1 - ABOVE) * height;
}

/** Another policy: written or pasted, checked, compared, replayed, and only then put in force. */
export function PolicyForm(props: {
  current: PolicyDocument;
  text: string;
  onText: (text: string | null) => void;
  days: Days;
  onDays: (days: Days) => void;
  /** Grows each time that somebody asks for the form; then the field takes the focus. */
  asked: number;
}) {
  const { current, text, onText, days, onDays, asked } = props;
  const t = useT();
  const field = useRef<HTMLDivElement>(null);
  const [isSaving, setSaving] = useState(false);
  useEffect(() => {
    if (asked > 0) field.current?.querySelector('textarea')?.focus();
  }, [asked]);
  const checking = usePolicyCheck(current, Number(days));
  // What was said of another text is no news any more.
  const isOfText = checking.variables === text;
  const checked = isOfText ? checking.data : undefined;
  return (
    <section className={styles.section} aria-label={t('policy.editTitle')}>
      <Text as="h2" weight="bold">
        {t('policy.editTitle')}
      </Text>
      <Text as="p">{t('policy.editHint')}</Text>
      <TextAreaField
        ref={field}
        className={styles.field}
        label={t('policy.field')}
        value={text}
        onChange={onText}
        maxLength={LONGEST}
        rows={ROWS}
        spellCheck="false"
      />
      <div className={styles.row}>
        <Select
          className={styles.range}
          label={t('policy.range')}
          options={HEALTH_DAYS.map(id => ({
            id,
            label: t(`gateHealth.days.${id}`),
          }))}
          selectedKey={days}
          onSelectionChange={key => {
            const chosen = HEALTH_DAYS.find(one => one === key);
            if (chosen) onDays(chosen);
          }}
        />
        <Button
          variant="secondary"
          isPending={checking.isPending}
          isDisabled={text.trim() === ''}
          onPress={() => checking.mutate(text)}
        >
          {t('policy.check')}
        </Button>
        <Button variant="tertiary" onPress={() => onText(null)}>
          {t('policy.discard')}
        </Button>
      </div>
      <PolicyFaults
        error={isOfText ? checking.error : null}
        onLine={line => {
          const area = field.current?.querySelector('textarea');
          if (area) selectLine(area, line);
        }}
      />
      <Text role="status">{checked && t('policy.sound')}</Text>
      {checked && <Meaning checked={checked} current={current} />}
      <WhyNot
        action={t('policy.save')}
        whyNot={whyNotSave(t, text, current, checked)}
        variant="primary"
        size="medium"
        onPress={() => setSaving(true)}
      />
      {isSaving && checked && (
        <SavePolicyDialog
          checked={checked}
          onSaved={() => onText(null)}
          onClose={() => setSaving(false)}
        />
      )}
    </section>
  );
}

function Meaning(props: { checked: CheckedPolicy; current: PolicyDocument }) {
  const { checked, current } = props;
  const t = useT();
  const label = t('policy.differences', { version: String(current.inForce) });
  return (
    <>
      <Text as="h3" weight="bold">
        {label}
      </Text>
      <PolicyDiff label={label} before={current.text} after={checked.text} />
      <PolicyReplay report={checked.report} />
    </>
  );
}
