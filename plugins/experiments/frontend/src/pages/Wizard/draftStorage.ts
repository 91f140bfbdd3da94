import { EMPTY_DRAFT, type WizardDraft } from './wizardDraft';

const KEY = 'hone-experiments.wizard.1';
const KEEP_MS = 7 * 86_400_000;

interface Stored {
  savedAt: number;
  draft: WizardDraft;
}

function isStored(value: unknown): value is Stored {
  if (typeof value !== 'object' || value === null) return false;
  const { savedAt, draft } = value as Partial<Stored>;
  return typeof savedAt === 'number' && typeof draft === 'object';
}

/** A slot per thing that is being written, so that editing EXP-012 does not overwrite a new idea. */
function slot(editing: string | null): string {
  return editing ? `${KEY}.${editing}` : KEY;
}

/**
 * The form as it was left in this browser, if that is less than 7 days ago.
 */
export function loadDraft(
  editing: string | null,
  now: number,
  storage: Storage = window.localStorage,
): Stored | null {
  try {
    const value: unknown = JSON.parse(storage.getItem(slot(editing)) ?? 'null');
    if (!isStored(value) || now - value.savedAt > KEEP_MS) return null;
    // Fields that a later version adds get their default.
    return {
      savedAt: value.savedAt,
      draft: { ...EMPTY_DRAFT, ...value.draft },
    };
  } catch {
    return null;
  }
}

/** Returns false where the browser keeps nothing, such as in private windows. */
export function storeDraft(
  editing: string | null,
  draft: WizardDraft,
  now: number,
  storage: Storage = window.localStorage,
): boolean {
  try {
    storage.setItem(slot(editing), JSON.stringify({ savedAt: now, draft }));
    return true;
  } catch {
    return false;
  }
}

export function clearDraft(
  editing: string | null,
  storage: Storage = window.localStorage,
): void {
  try {
    storage.removeItem(slot(editing));
  } catch {
    // Nothing is kept, so there is nothing to remove.
  }
}
