import type { FactStore } from '../../store/delivery/FactStore';
import type { NewChange } from '../../store/watches/types';
import type { ServiceDirectory } from '../delivery/ingest/ServiceDirectory';
import { newestTrigger, TRIGGER_KINDS, triggerWindow } from './changeTrigger';

/** Roll-outs and flag changes of a service within little more than an hour. */
const MAX_FACTS = 100;

/** Says what happened to a service shortly before a series of it changed. */
export class TriggerFinder {
  constructor(
    private readonly options: {
      facts: FactStore;
      directory: ServiceDirectory;
    },
  ) {}

  async withTriggers(
    entityRef: string,
    stepMs: number,
    changes: readonly Omit<NewChange, 'trigger'>[],
  ): Promise<NewChange[]> {
    if (changes.length === 0) return [];
    const { facts, directory } = this.options;
    const production = (await directory.index()).get(entityRef)?.production;
    return Promise.all(
      changes.map(async change => {
        const found = await facts.ofService(entityRef, {
          kinds: TRIGGER_KINDS,
          ...triggerWindow(change, stepMs),
          limit: MAX_FACTS,
        });
        return { ...change, trigger: newestTrigger(found, production ?? []) };
      }),
    );
  }
}
