import { experimentKey, type ExperimentRecord } from '../../store/experiments';
import type { Notice } from './Notice';

const MAX_TEXT = 500;

function shorten(text: string): string {
  const letters = Array.from(text);
  return letters.length > MAX_TEXT
    ? `${letters.slice(0, MAX_TEXT - 1).join('')}…`
    : text;
}

/**
 * A notice about an experiment, for its owner unless it says otherwise; where there is no owner, for who created it. The
 * title begins with the key, and a newer notice of the same topic takes the place of the older one.
 *
 * @param words - what the title says behind the key, and what stands below
 */
export function experimentNotice(
  record: ExperimentRecord,
  words: {
    key: string;
    topic: string;
    title: string;
    text?: string;
    severity?: Notice['payload']['severity'];
    recipients?: (string | null)[];
    except?: string[];
  },
): Notice {
  const key = experimentKey(record.number);
  const title = `${key} ${words.title}`;
  return {
    key: words.key,
    recipients: words.recipients ?? [record.ownerRef ?? record.createdBy],
    except: words.except ?? [],
    payload: {
      title: record.simulated ? `${title} (simulated)` : title,
      description: shorten(
        [record.title, words.text].filter(Boolean).join(': '),
      ),
      link: `/experiments/${encodeURIComponent(key)}`,
      severity: words.severity ?? 'normal',
      topic: words.topic,
      scope: `${words.topic}:${record.id}`,
    },
  };
}
