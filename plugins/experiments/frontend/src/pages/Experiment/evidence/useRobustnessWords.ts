import type { RobustnessReport } from '@hone/backstage-plugin-experiments-common';
import { useHoneFormat, type Placebo } from '@hone/react';
import { useMemo } from 'react';
import { useT } from '../../../hooks/useT';
import { experimentMessages } from '../../../messages/experiment';

const WORDS = experimentMessages.experiment.robustness;

function isKeyOf<T extends object>(
  known: T,
  key: string,
): key is keyof T & string {
  return Object.hasOwn(known, key);
}

/** What a report says, in the reader's language; what this version has no word for stays as the server says it. */
export function useRobustnessWords() {
  const t = useT();
  const format = useHoneFormat();
  return useMemo(() => {
    const question = (id: string): string =>
      isKeyOf(WORDS.question, id)
        ? t(`experiment.robustness.question.${id}`)
        : id;
    const answer = (id: string): string =>
      isKeyOf(WORDS.answer, id) ? t(`experiment.robustness.answer.${id}`) : id;
    return {
      sentence({ key, params, text }: RobustnessReport['sentence']): string {
        const name = key.replace(/^robustness\./, '');
        if (!isKeyOf(WORDS.sentence, name)) return text;
        const number = (id: string) => format.number(Number(params[id] ?? 0));
        return t(`experiment.robustness.sentence.${name}`, {
          same: number('same'),
          total: number('total'),
          clear: number('clear'),
          large: number('large'),
          placebos: number('placebos'),
        });
      },
      choices(choices: Record<string, string>): Record<string, string> {
        return Object.fromEntries(
          Object.entries(choices).map(([id, picked]) => [
            question(id),
            answer(picked),
          ]),
        );
      },
      placebo(one: RobustnessReport['placebos'][number]): Placebo {
        const date =
          one.kind === 'in-time' && !Number.isNaN(Date.parse(one.label));
        return {
          group: t(`experiment.robustness.kind.${one.kind}`),
          // In space the label is the reference of a service.
          label: date ? format.date(one.label) : one.label.replace(/^.*\//, ''),
          estimate: one.estimate,
          interval: one.interval,
        };
      },
    };
  }, [t, format]);
}
