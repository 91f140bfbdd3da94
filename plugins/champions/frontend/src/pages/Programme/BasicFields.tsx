import { TextAreaField, TextField } from '@backstage/ui';
import { EntityList } from '../../components/EntityList';
import { useT } from '../../hooks/useT';
import type { FieldProps } from './fieldProps';
import { FieldSection } from './FieldSection';

const GROUPS = ['Group'];

/** Title, and whose programme it is. */
export function BasicFields(props: FieldProps) {
  const { draft, onChange } = props;
  const t = useT();
  const groups = {
    kinds: GROUPS,
    addLabel: t('form.add'),
    removeLabel: (title: string) => t('form.remove', { title }),
  };
  return (
    <FieldSection title={t('form.what')}>
      <TextField
        label={t('form.title')}
        isRequired
        secondaryLabel={t('required')}
        maxLength={120}
        value={draft.title}
        onChange={title => onChange({ title })}
      />
      <TextAreaField
        label={t('form.description')}
        maxLength={2000}
        rows={2}
        value={draft.description}
        onChange={description => onChange({ description })}
      />
      <EntityList
        {...groups}
        label={t('form.owners')}
        description={t('form.ownersHint')}
        most={5}
        value={draft.ownerRefs}
        onChange={ownerRefs => onChange({ ownerRefs })}
      />
      <EntityList
        {...groups}
        label={t('form.scope')}
        description={t('form.scopeHint')}
        most={50}
        value={draft.scopeRefs}
        onChange={scopeRefs => onChange({ scopeRefs })}
      />
    </FieldSection>
  );
}
