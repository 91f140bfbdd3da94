import type {
  Metric,
  MetricInput,
} from '@hone/backstage-plugin-metrics-common';
import {
  Button,
  Flex,
  Radio,
  RadioGroup,
  TextAreaField,
  TextField,
} from '@backstage/ui';
import { useState } from 'react';
import { isConflict } from '../../../hooks/useIncidentLink';
import { useT } from '../../../hooks/useT';
import { ActFailure } from '../../../telemetry/ActFailure';
import {
  fieldsOf,
  inputOf,
  problemOf,
  withFields,
  type DefinitionFields,
  type FieldsProblem,
} from './definitionFields';
import { StandingFields } from './StandingFields';
import { useSaveDefinition } from './useSaveDefinition';
import styles from '../EntityTelemetry.module.css';

/** Edits what people read of a definition. */
export function DefinitionForm(props: {
  entityRef: string;
  proposed: MetricInput;
  /** As it stands now; null while it is only proposed. */
  stored: Metric | null;
  onSaved: () => void;
}) {
  const { entityRef, proposed, stored, onSaved } = props;
  const t = useT();
  const standing = stored ? inputOf(stored) : proposed;
  const [fields, setFields] = useState(() => fieldsOf(standing));
  const [problem, setProblem] = useState<FieldsProblem | null>(null);
  const saving = useSaveDefinition(entityRef, stored);
  const hasConflict = stored !== null && isConflict(saving.error);
  const save = () => {
    const found = problemOf(fields);
    setProblem(found);
    if (found === null) saving.save(withFields(standing, fields), onSaved);
  };
  return (
    <Flex direction="column" gap="3">
      {stored?.entityRef === null && (
        <p className={styles.text}>{t('telemetry.definition.shared')}</p>
      )}
      <Fields fields={fields} onChange={setFields} problem={problem} />
      {problem !== null && (
        <p role="alert" className={styles.text}>
          {problem === 'missing'
            ? t('telemetry.definition.missing')
            : t('telemetry.definition.badOwner', { given: fields.owner })}
        </p>
      )}
      {hasConflict && (
        <StandingFields standing={fieldsOf(standing)} edited={fields} />
      )}
      {!hasConflict && (
        <ActFailure error={saving.error} permission={saving.permission} />
      )}
      <div>
        <Button variant="primary" isPending={saving.isPending} onPress={save}>
          {t('telemetry.definition.save')}
        </Button>
      </div>
    </Flex>
  );
}

function Fields(props: {
  fields: DefinitionFields;
  onChange: (fields: DefinitionFields) => void;
  problem: FieldsProblem | null;
}) {
  const { fields, onChange, problem } = props;
  const t = useT();
  const set = (changed: Partial<DefinitionFields>) =>
    onChange({ ...fields, ...changed });
  return (
    <>
      <TextField
        label={t('telemetry.definition.titleField')}
        value={fields.title}
        onChange={title => set({ title })}
        isRequired
        isInvalid={problem === 'missing' && fields.title.trim() === ''}
        maxLength={120}
      />
      <TextAreaField
        label={t('telemetry.definition.description')}
        value={fields.description}
        onChange={description => set({ description })}
        maxLength={2000}
      />
      <TextField
        label={t('telemetry.definition.unit')}
        description={t('telemetry.definition.unitHint')}
        value={fields.unit}
        onChange={unit => set({ unit })}
        isRequired
        isInvalid={problem === 'missing' && fields.unit.trim() === ''}
        maxLength={32}
      />
      <RadioGroup
        label={t('telemetry.definition.direction')}
        orientation="horizontal"
        value={fields.direction}
        onChange={value =>
          set({
            direction:
              value === 'higher-is-better'
                ? 'higher-is-better'
                : 'lower-is-better',
          })
        }
      >
        <Radio value="lower-is-better">{t('telemetry.definition.lower')}</Radio>
        <Radio value="higher-is-better">
          {t('telemetry.definition.higher')}
        </Radio>
      </RadioGroup>
      <TextField
        label={t('telemetry.definition.owner')}
        description={t('telemetry.definition.ownerHint')}
        value={fields.owner}
        onChange={owner => set({ owner })}
        isInvalid={problem === 'badOwner'}
        maxLength={255}
      />
    </>
  );
}
