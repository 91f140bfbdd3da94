import { Text } from '@backstage/ui';
import { useId } from 'react';
import { useT } from '../../../hooks/useT';
import { readDefinitionFile } from './readDefinitionFile';
import styles from '../Portfolio.module.css';

/** A YAML file whose text goes into the field. */
export function DefinitionFile(props: {
  onText: (text: string) => void;
  onProblem: (problem: string) => void;
}) {
  const { onText, onProblem } = props;
  const t = useT();
  const id = useId();
  const read = async (file: File | undefined) => {
    if (!file) return;
    const { name } = file;
    try {
      const text = await readDefinitionFile(file);
      if (text === null) onProblem(t('importYaml.tooLarge', { name }));
      else onText(text);
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      onProblem(t('importYaml.unreadable', { name, message }));
    }
  };
  return (
    <div className={styles.file}>
      <label htmlFor={id}>
        <Text weight="bold" variant="body-small">
          {t('importYaml.file')}
        </Text>
      </label>
      <input
        id={id}
        type="file"
        accept=".yaml,.yml,application/yaml,text/yaml"
        onChange={event => read(event.target.files?.[0])}
      />
    </div>
  );
}
