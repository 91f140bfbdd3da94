import type { CalendarInput } from '@hone/backstage-plugin-champions-common';
import {
  addCalendar,
  listCalendarsForCaller,
  refreshCalendar,
  removeCalendar,
} from '../service/calendars/changeCalendars';
import { audited } from './audited';
import {
  pathId,
  readCaller,
  type ChampionsRouter,
  type RouterOptions,
} from './types';

/**
 * Calendars that absences and on-call times are read from. Their addresses are credentials: no answer and no audit event
 * has one.
 */
export function addCalendarRoutes(
  router: ChampionsRouter,
  options: RouterOptions,
): void {
  const { context, auditor } = options;

  router.get('/calendars', async (req, res) => {
    const caller = await readCaller(options, req);
    res.json({ items: await listCalendarsForCaller(context, caller) });
  });

  router.post('/calendars', async (req, res) => {
    const caller = await readCaller(options, req);
    const added = await audited(
      auditor,
      {
        request: req,
        eventId: 'calendar-mutate',
        meta: { actionType: 'create' },
      },
      () => addCalendar(context, caller, req.body as CalendarInput),
    );
    res.status(201).json(added);
  });

  router.delete('/calendars/:calendarId', async (req, res) => {
    const caller = await readCaller(options, req);
    const id = pathId(req, 'calendarId');
    await audited(
      auditor,
      {
        request: req,
        eventId: 'calendar-mutate',
        meta: { actionType: 'delete', calendar: id },
      },
      () => removeCalendar(context, caller, id),
    );
    res.status(204).end();
  });

  router.post('/calendars/:calendarId/refresh', async (req, res) => {
    const caller = await readCaller(options, req);
    const id = pathId(req, 'calendarId');
    const read = await audited(
      auditor,
      {
        request: req,
        eventId: 'calendar-mutate',
        meta: { actionType: 'refresh', calendar: id },
      },
      () => refreshCalendar(context, caller, id),
    );
    res.json(read);
  });
}
