// Reads calendars with two libraries in the time zone of its process: a JSON list of texts in, what they say out.
import ICAL from 'ical.js';
import nodeIcal from 'node-ical';
import { text } from 'node:stream/consumers';

const pad = number => String(number).padStart(2, '0');
const localDay = date =>
  `${date.getFullYear()}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}`;

function byIcalJs(ics) {
  const calendar = new ICAL.Component(ICAL.parse(ics));
  const time = value =>
    value.isDate ? value.toString() : value.toJSDate().toISOString();
  return calendar.getAllSubcomponents('vevent').map(event => {
    const value = name => event.getFirstPropertyValue(name);
    return {
      uid: value('uid'),
      title: value('summary'),
      description: value('description'),
      start: time(value('dtstart')),
      end: time(value('dtend')),
      stamp: time(value('dtstamp')),
      modified: time(value('last-modified')),
      sequence: value('sequence'),
      status: value('status'),
      transparent: value('transp') === 'TRANSPARENT',
      url: value('url'),
    };
  });
}

function byNodeIcal(ics) {
  const time = date => (date.dateOnly ? localDay(date) : date.toISOString());
  return Object.values(nodeIcal.sync.parseICS(ics))
    .filter(({ type }) => type === 'VEVENT')
    .map(event => ({
      uid: event.uid,
      title: event.summary ?? '',
      description: event.description ?? null,
      start: time(event.start),
      end: time(event.end),
      stamp: time(event.dtstamp),
      modified: time(event.lastmodified),
      sequence: Number(event.sequence),
      status: event.status,
      transparent: event.transparency === 'TRANSPARENT',
      url: event.url ?? null,
    }));
}

const calendars = JSON.parse(await text(process.stdin));
process.stdout.write(
  JSON.stringify({
    // Shows that the time zone was really taken: 2026-07-01T12:00Z on the local clock.
    offset: new Date(Date.UTC(2026, 6, 1, 12)).getTimezoneOffset(),
    answers: calendars.map(ics => ({
      icalJs: byIcalJs(ics),
      nodeIcal: byNodeIcal(ics),
    })),
  }),
);
