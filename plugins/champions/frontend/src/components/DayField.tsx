import { useId } from 'react';
import layout from './layout.module.css';

/** A calendar day as `YYYY-MM-DD`. The platform's own field, because BUI's takes its values from another library. */
export function DayField(props: {
  label: string;
  description?: string;
  value: string;
  min?: string;
  onChange: (day: string) => void;
}) {
  const { label, description, value, min, onChange } = props;
  const hintId = useId();
  return (
    <div className={layout.field}>
      <label className={layout.field}>
        {label}
        <input
          type="date"
          className={layout.input}
          value={value}
          min={min}
          aria-describedby={description ? hintId : undefined}
          onChange={event => onChange(event.target.value)}
        />
      </label>
      {description && <span id={hintId}>{description}</span>}
    </div>
  );
}
