import type {
  CalendarInput,
  CalendarKind,
} from '@hone/backstage-plugin-champions-common';
import { Radio, RadioGroup, TextField } from '@backstage/ui';
import { useState } from 'react';
import { ChangeDialog } from '../../../components/ChangeDialog';
import layout from '../../../components/layout.module.css';
import { useChange } from '../../../hooks/useChange';
import { useT } from '../../../hooks/useT';
import { useToast } from '../../../hooks/useToast';

const KINDS = ['absence', 'on-call'] as const satisfies readonly CalendarKind[];
const SHORTEST_URL = 8;

/** Adds a calendar by its address, which is read once before it is kept. */
export function CalendarDialog(props: { onClose: () => void }) {
  const { onClose } = props;
  const t = useT();
  const toast = useToast();
  const [input, setInput] = useState<CalendarInput & { timeZone: string }>({
    name: '',
    kind: 'absence',
    url: '',
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  });
  const [asked, setAsked] = useState(false);
  const change = useChange(({ seats }, next: CalendarInput) =>
    seats.addCalendar(next),
  );
  const set = (patch: Partial<typeof input>) =>
    setInput(current => ({ ...current, ...patch }));
  const name = input.name.trim();
  const url = input.url.trim();
  const complete = name !== '' && url.length >= SHORTEST_URL;
  const save = () => {
    setAsked(true);
    if (!complete) return;
    change.mutate(
      { ...input, name, url, timeZone: input.timeZone.trim() || 'UTC' },
      {
        onSuccess: added => {
          toast(t('calendars.added', { name: added.name }));
          onClose();
        },
      },
    );
  };
  return (
    <ChangeDialog
      title={t('calendars.add')}
      confirmLabel={t('calendars.confirm')}
      change={change}
      problem={asked && !complete ? t('calendars.needed') : null}
      onConfirm={save}
      onClose={onClose}
    >
      <p className={layout.sentence}>{t('calendars.text')}</p>
      <RadioGroup
        label={t('calendars.kind')}
        value={input.kind}
        onChange={value =>
          set({ kind: KINDS.find(one => one === value) ?? 'absence' })
        }
      >
        {KINDS.map(kind => (
          <Radio key={kind} value={kind}>
            {t(`calendars.kinds.${kind}`)}
          </Radio>
        ))}
      </RadioGroup>
      <TextField
        label={t('calendars.name')}
        isRequired
        secondaryLabel={t('required')}
        maxLength={80}
        value={input.name}
        onChange={next => set({ name: next })}
      />
      <TextField
        label={t('calendars.url')}
        description={t('calendars.urlHint')}
        isRequired
        secondaryLabel={t('required')}
        maxLength={2000}
        autoComplete="off"
        value={input.url}
        onChange={next => set({ url: next })}
      />
      <TextField
        label={t('calendars.zone')}
        maxLength={60}
        value={input.timeZone}
        onChange={timeZone => set({ timeZone })}
      />
    </ChangeDialog>
  );
}
