import type { IdeaInput } from '@hone/backstage-plugin-experiments-common';
import {
  Accordion,
  AccordionPanel,
  AccordionTrigger,
  Radio,
  RadioGroup,
  TextAreaField,
  TextField,
} from '@backstage/ui';
import { EntityCombobox } from '../../../components/EntityCombobox/EntityCombobox';
import { useT } from '../../../hooks/useT';
import { NATURES } from '../backlogUrl';
import { SimilarIdeas } from '../panel/SimilarIdeas';
import { FactorFields } from './FactorFields';
import { MetricCombobox } from './MetricCombobox';

const SERVICES = ['Component', 'API', 'Resource', 'System'];
const GROUPS = ['Group'];
const PARTS = ['problem', 'solution', 'metric'] as const;

/** The fields of an idea; while one writes, what says nearly the same is shown. */
export function IdeaFields(props: {
  input: IdeaInput;
  /** Key of the idea that is edited; it is not similar to itself. */
  except?: string;
  onChange: (patch: Partial<IdeaInput>) => void;
}) {
  const { input, except, onChange } = props;
  const { hypothesis } = input;
  const t = useT();
  return (
    <>
      <TextField
        label={t('backlog.form.title')}
        value={input.title}
        onChange={title => onChange({ title })}
        isRequired
        secondaryLabel={t('required')}
        maxLength={140}
      />
      <SimilarIdeas
        title={input.title}
        problem={hypothesis.problem}
        entityRef={input.entityRef ?? null}
        except={except}
      />
      {PARTS.map(part => (
        <TextAreaField
          key={part}
          label={t(part)}
          description={t(`backlog.form.${part}`)}
          value={hypothesis[part]}
          onChange={text =>
            onChange({ hypothesis: { ...hypothesis, [part]: text } })
          }
          isRequired={part === 'problem'}
          secondaryLabel={part === 'problem' ? t('required') : undefined}
          maxLength={part === 'metric' ? 1000 : 5000}
          rows={2}
        />
      ))}
      <MetricCombobox
        value={input.metricId ?? null}
        onChange={metricId => onChange({ metricId })}
      />
      <EntityCombobox
        label={t('backlog.service')}
        kinds={SERVICES}
        value={input.entityRef ?? null}
        onChange={entityRef => onChange({ entityRef })}
      />
      <EntityCombobox
        label={t('backlog.owner')}
        description={t('backlog.form.owner')}
        kinds={GROUPS}
        value={input.ownerRef ?? null}
        onChange={ownerRef => onChange({ ownerRef: ownerRef ?? undefined })}
      />
      <RadioGroup
        label={t('backlog.nature')}
        description={t('backlog.form.nature')}
        orientation="horizontal"
        value={input.nature ?? 'unmarked'}
        onChange={value =>
          onChange({
            nature:
              value === 'systemic' || value === 'quick-fix' ? value : null,
          })
        }
      >
        {NATURES.map(nature => (
          <Radio key={nature} value={nature}>
            {t(`backlog.natures.${nature}`)}
          </Radio>
        ))}
      </RadioGroup>
      <Accordion>
        <AccordionTrigger title={t('backlog.form.numbers')} />
        <AccordionPanel>
          <FactorFields
            factors={input.factors ?? {}}
            onChange={factors => onChange({ factors })}
          />
        </AccordionPanel>
      </Accordion>
    </>
  );
}
