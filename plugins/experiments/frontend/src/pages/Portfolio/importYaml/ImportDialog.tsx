import { Text, TextAreaField } from '@backstage/ui';
import { useState } from 'react';
import { ChangeDialog } from '../../../components/ChangeDialog';
import { useT } from '../../../hooks/useT';
import { DefinitionFile } from './DefinitionFile';
import { DefinitionTable } from './DefinitionTable';
import { MAX_TEXT } from './readDefinitionFile';
import { useDefinitions, type DefinitionReport } from './useDefinitions';

function countOf(
  report: DefinitionReport,
  ...states: DefinitionReport['items'][number]['state'][]
): number {
  return report.items.filter(({ state }) => states.includes(state)).length;
}

/** Experiments from YAML: what would happen is shown first, then it is done. */
export function ImportDialog(props: { onClose: () => void }) {
  const { onClose } = props;
  const t = useT();
  const [text, setText] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const applying = useDefinitions();
  // A text that was edited while it was checked is another one.
  const report = applying.data?.text === text ? applying.data : null;
  const changes = report?.dryRun ? countOf(report, 'created', 'updated') : 0;
  const done = report !== null && !report.dryRun;

  const change = (next: string) => {
    setProblem(null);
    applying.reset();
    setText(next);
  };
  const confirm = () => {
    if (!text.trim()) {
      setProblem(t('importYaml.needed'));
      return;
    }
    applying.mutate({ text, dryRun: changes === 0 });
  };
  return (
    <ChangeDialog
      title={t('importYaml.title')}
      confirmLabel={confirmLabel()}
      closeLabel={done ? t('importYaml.done') : undefined}
      change={applying}
      problem={problem}
      width={760}
      onConfirm={confirm}
      onClose={onClose}
    >
      {!done && (
        <>
          <Text as="p">{t('importYaml.text')}</Text>
          <DefinitionFile onText={change} onProblem={setProblem} />
          <TextAreaField
            label={t('importYaml.yaml')}
            value={text}
            onChange={change}
            rows={8}
            maxLength={MAX_TEXT}
            isRequired
          />
        </>
      )}
      {report && <ReportView report={report} />}
    </ChangeDialog>
  );

  function confirmLabel(): string | null {
    if (done) return null;
    return changes > 0
      ? t('importYaml.apply', { count: changes })
      : t('importYaml.check');
  }
}

function ReportView(props: { report: DefinitionReport }) {
  const { report } = props;
  const t = useT();
  const numbers = {
    created: String(countOf(report, 'created')),
    updated: String(countOf(report, 'updated')),
    unchanged: String(countOf(report, 'unchanged')),
    refused: String(countOf(report, 'refused')),
  };
  return (
    <>
      <Text as="p" role="status" weight="bold">
        {report.dryRun
          ? t('importYaml.wouldSum', numbers)
          : t('importYaml.didSum', numbers)}
      </Text>
      {report.dryRun && countOf(report, 'refused') > 0 && (
        <Text as="p">{t('importYaml.refusedStay')}</Text>
      )}
      <DefinitionTable report={report} />
    </>
  );
}
