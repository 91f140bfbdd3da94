import type { LearningStance } from '@hone/backstage-plugin-experiments-common';
import { Radio, RadioGroup } from '@backstage/ui';
import { useT } from '../../../hooks/useT';

const STANCES: LearningStance[] = ['supports', 'contradicts', 'unclear'];

/** How an experiment stands to a learning. */
export function StanceField(props: {
  label: string;
  description?: string;
  value: LearningStance;
  onChange: (stance: LearningStance) => void;
}) {
  const t = useT();
  return (
    <RadioGroup
      label={props.label}
      description={props.description}
      value={props.value}
      onChange={value => {
        const stance = STANCES.find(one => one === value);
        if (stance) props.onChange(stance);
      }}
    >
      {STANCES.map(stance => (
        <Radio key={stance} value={stance}>
          {t(`learnings.stances.${stance}`)}
        </Radio>
      ))}
    </RadioGroup>
  );
}
