import type { Knex } from 'knex';
import { databases, initDatabase } from '../../__testUtils__/testDatabases';
import {
  findPreferences,
  savePreferences,
  type PreferencesRecord,
} from '../preferences';
import { findHandover, saveHandover, type HandoverRecord } from '.';

jest.setTimeout(60_000);

const at = (minute: number) => new Date(Date.UTC(2026, 10, 4, 10, minute));

const handover: HandoverRecord = {
  seatId: 'seat-1',
  fromRef: 'user:default/ada',
  toRef: null,
  items: [{ text: 'Open experiments', done: true }],
  notes: 'All is well',
  giverAt: at(1),
  receiverAt: null,
  revision: 0,
  updatedAt: at(1),
};

const wishes: PreferencesRecord = {
  programmeId: 'p-1',
  personRef: 'user:default/ada',
  avoid: [{ from: '2026-12-21', to: '2027-01-04' }],
  prefer: [],
  paused: true,
  revision: 0,
  updatedAt: at(1),
};

describe.each(databases.eachSupportedId())(
  'what begins at revision 0, %s',
  id => {
    let knex: Knex;
    beforeAll(async () => {
      knex = await initDatabase(id);
    });
    afterAll(() => knex.destroy());

    it('hand-overs are written over the revision that was read', async () => {
      expect(await findHandover(knex, 'seat-1')).toBeUndefined();
      const first = await saveHandover(knex, handover);
      expect(first).toEqual({ ...handover, revision: 1 });
      expect(await findHandover(knex, 'seat-1')).toEqual(first);
      const second = await saveHandover(knex, { ...first, notes: 'More' });
      expect(await findHandover(knex, 'seat-1')).toEqual(second);
      for (const stale of [handover, first]) {
        await expect(saveHandover(knex, stale)).rejects.toMatchObject({
          name: 'ConflictError',
        });
      }
    });

    it('preferences are written over the revision that was read', async () => {
      const first = await savePreferences(knex, wishes);
      expect(await findPreferences(knex, 'p-1', wishes.personRef)).toEqual(
        first,
      );
      const second = await savePreferences(knex, { ...first, paused: false });
      expect(second).toEqual({ ...wishes, paused: false, revision: 2 });
      for (const stale of [wishes, first]) {
        await expect(savePreferences(knex, stale)).rejects.toMatchObject({
          name: 'ConflictError',
        });
      }
      expect(
        await findPreferences(knex, 'p-2', wishes.personRef),
      ).toBeUndefined();
    });
  },
);
