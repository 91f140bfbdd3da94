import { TextAreaField } from '@backstage/ui';
import { useT } from '../../../hooks/useT';

/** The shortest text that the server takes as a reason. */
const SHORTEST = 3;

export function isReason(text: string): boolean {
  return text.trim().length >= SHORTEST;
}

/** Why somebody does something, for those who read it later. */
export function ReasonField(props: {
  value: string;
  onChange: (value: string) => void;
  isRequired: boolean;
  maxLength?: number;
}) {
  const { isRequired, maxLength = 500 } = props;
  const t = useT();
  return (
    <TextAreaField
      label={t('reason')}
      value={props.value}
      onChange={props.onChange}
      isRequired={isRequired}
      secondaryLabel={isRequired ? t('required') : undefined}
      maxLength={maxLength}
      rows={2}
    />
  );
}
