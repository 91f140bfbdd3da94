import type {
  Freeze,
  FreezeInput,
  FreezeScope,
} from '@hone/backstage-plugin-experiments-common';
import { Button, Radio, RadioGroup, TextField } from '@backstage/ui';
import { useState } from 'react';
import { ChangeDialog } from '../../../components/ChangeDialog';
import { EntityCombobox } from '../../../components/EntityCombobox/EntityCombobox';
import { useT } from '../../../hooks/useT';
import { useToast } from '../../../hooks/useToast';
import {
  fromLocalInput,
  toLocalInput,
} from '../../../components/start/localInput';
import { useFreezeChange } from './useFreezeChange';
import styles from '../Calendar.module.css';

const SCOPES: FreezeScope[] = ['all', 'owner', 'entity'];
const KINDS = {
  owner: ['Group', 'User'],
  entity: ['Component', 'API', 'Resource', 'System'],
};

interface Form {
  title: string;
  from: string;
  to: string;
  scope: FreezeScope;
  ref: string | null;
  reason: string;
}

function formOf(freeze: Freeze | null): Form {
  return {
    title: freeze?.title ?? '',
    from: freeze ? toLocalInput(freeze.from) : '',
    to: freeze ? toLocalInput(freeze.to) : '',
    scope: freeze?.scope ?? 'all',
    ref: freeze?.ref ?? null,
    reason: freeze?.reason ?? '',
  };
}

/** What the server is told, or null while something is missing. */
function inputOf(form: Form): FreezeInput | null {
  const from = fromLocalInput(form.from);
  const to = fromLocalInput(form.to);
  const texts = form.title.trim() !== '' && form.reason.trim() !== '';
  const named = form.scope === 'all' || form.ref !== null;
  if (!from || !to || !texts || !named) return null;
  return {
    title: form.title.trim(),
    from: from.toISOString(),
    to: to.toISOString(),
    scope: form.scope,
    ref: form.scope === 'all' ? null : form.ref,
    reason: form.reason.trim(),
  };
}

/** Adds a freeze, changes one, or takes it away. */
export function FreezeDialog(props: {
  freeze: Freeze | null;
  onClose: () => void;
}) {
  const { freeze, onClose } = props;
  const t = useT();
  const toast = useToast();
  const change = useFreezeChange(freeze);
  const [form, setForm] = useState(() => formOf(freeze));
  const [asked, setAsked] = useState(false);
  const input = inputOf(form);
  const set = (part: Partial<Form>) => setForm({ ...form, ...part });
  const save = (next: FreezeInput | null, done: string) =>
    change.mutate(next, {
      onSuccess: () => {
        toast(done);
        onClose();
      },
    });
  return (
    <ChangeDialog
      title={
        freeze
          ? t('calendar.editFreeze', { title: freeze.title })
          : t('calendar.addFreeze')
      }
      confirmLabel={t('calendar.freezeSave')}
      change={change}
      problem={asked && !input ? t('calendar.freezeIncomplete') : null}
      onConfirm={() => {
        setAsked(true);
        if (input)
          save(input, t('calendar.freezeSaved', { title: input.title }));
      }}
      onClose={onClose}
    >
      <TextField
        label={t('calendar.freezeTitle')}
        value={form.title}
        maxLength={120}
        onChange={title => set({ title })}
      />
      <Instant
        label={t('calendar.freezeFrom')}
        value={form.from}
        onChange={from => set({ from })}
      />
      <Instant
        label={t('calendar.freezeTo')}
        value={form.to}
        onChange={to => set({ to })}
      />
      <RadioGroup
        label={t('calendar.freezeFor')}
        orientation="horizontal"
        value={form.scope}
        onChange={value => {
          const scope = SCOPES.find(one => one === value);
          if (scope) set({ scope, ref: null });
        }}
      >
        {SCOPES.map(scope => (
          <Radio key={scope} value={scope}>
            {t(`calendar.freezeScope.${scope}`)}
          </Radio>
        ))}
      </RadioGroup>
      {form.scope !== 'all' && (
        <EntityCombobox
          key={form.scope}
          label={t('calendar.freezeRef')}
          kinds={KINDS[form.scope]}
          value={form.ref}
          onChange={ref => set({ ref })}
        />
      )}
      <TextField
        label={t('calendar.freezeReason')}
        value={form.reason}
        maxLength={1000}
        onChange={reason => set({ reason })}
      />
      {freeze && (
        <div>
          <Button
            variant="tertiary"
            isPending={change.isPending}
            onPress={() =>
              save(null, t('calendar.freezeDeleted', { title: freeze.title }))
            }
          >
            {t('calendar.freezeDelete')}
          </Button>
        </div>
      )}
    </ChangeDialog>
  );
}

/** The platform's own field: BUI's date field has no time of day. */
function Instant(props: {
  label: string;
  value: string;
  onChange: (value: string) => void;
}) {
  return (
    <label className={styles.field}>
      {props.label}
      <input
        type="datetime-local"
        value={props.value}
        onChange={event => props.onChange(event.target.value)}
        className={styles.input}
      />
    </label>
  );
}
