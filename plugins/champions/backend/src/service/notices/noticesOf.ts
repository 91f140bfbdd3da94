import type { NoticeRecord } from '../../store/notices';

/** A notice before it is in the outbox. */
export type NewNotice = Omit<NoticeRecord, 'id' | 'sentAt'>;

/** What is told, without whom it is told to. */
export interface News {
  /** Such as `swap-taken`. */
  kind: string;
  /** Names the thing within its kind, so that it is told once to each. */
  key: string;
  programmeId: string;
  seatId: string | null;
  details: Record<string, unknown>;
  at: Date;
}

/**
 * The same news for several people or groups, each once; whoever did it knows already.
 */
export function noticesOf(
  news: News,
  recipients: (string | null | undefined)[],
  except?: string,
): NewNotice[] {
  const refs = new Set(
    recipients.filter(
      (ref): ref is string => typeof ref === 'string' && ref !== except,
    ),
  );
  return [...refs].map(recipientRef => ({
    onceKey: `${news.kind}:${news.key}:${recipientRef}`.slice(0, 400),
    kind: news.kind,
    recipientRef,
    programmeId: news.programmeId,
    seatId: news.seatId,
    details: news.details,
    dueAt: news.at,
    createdAt: news.at,
  }));
}
