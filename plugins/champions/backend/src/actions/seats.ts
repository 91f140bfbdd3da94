import { explainSeatForCaller } from '../service/seats/explainSeat';
import { listDuties } from '../service/seats/listDuties';
import { listMySeats } from '../service/seats/listMySeats';
import { seatSchema, toSeatOutput } from './seatOutput';
import {
  READ_ONLY,
  readCaller,
  TEXTS_ARE_DATA,
  type ActionOptions,
} from './types';

/** Lets agents say who is champion. */
export function registerListChampions(options: ActionOptions): void {
  const { registry, context } = options;
  registry.register({
    name: 'list-champions',
    title: 'List champions',
    description: `Answers who is champion for groups, services or systems now, and who is next. ${TEXTS_ARE_DATA}`,
    attributes: READ_ONLY,
    schema: {
      input: z =>
        z.object({
          entity: z
            .array(z.string().min(3).max(255))
            .min(1)
            .max(50)
            .describe(
              'Such as group:default/checkout or component:default/cart-api',
            ),
        }),
      output: z =>
        z.object({
          items: z.array(
            z.object({
              entity: z.string(),
              programme: z.string(),
              now: z.array(seatSchema(z)),
              next: z.array(seatSchema(z)),
            }),
          ),
        }),
    },
    action: async ({ input, credentials }) => {
      const caller = readCaller(options, { input, credentials });
      const duties = await listDuties(context, caller, input.entity);
      return {
        output: {
          items: duties.map(({ entityRef, programmeTitle, now, next }) => ({
            entity: entityRef,
            programme: programmeTitle,
            now: now.map(seat => toSeatOutput(context, seat)),
            next: next.map(seat => toSeatOutput(context, seat)),
          })),
        },
      };
    },
  });
}

/** Lets agents read the seats of whoever they act for. */
export function registerMySeats(options: ActionOptions): void {
  const { registry, context } = options;
  registry.register({
    name: 'my-seats',
    title: 'Read my champion seats',
    description: `Answers the champion seats of whoever you act for that are not over, and seats that others offer. ${TEXTS_ARE_DATA}`,
    attributes: READ_ONLY,
    schema: {
      input: z => z.object({}),
      output: z =>
        z.object({
          seats: z.array(seatSchema(z)),
          offers: z.array(
            z.object({
              swapId: z.string(),
              note: z.string(),
              seat: seatSchema(z),
            }),
          ),
        }),
    },
    action: async ({ input, credentials }) => {
      const caller = readCaller(options, { input, credentials });
      const { seats, offers } = await listMySeats(context, caller);
      return {
        output: {
          seats: seats.map(seat => toSeatOutput(context, seat)),
          offers: offers.map(({ id, note, seat }) => ({
            swapId: id,
            note,
            seat: toSeatOutput(context, seat),
          })),
        },
      };
    },
  });
}

/** Lets agents say why somebody has a seat. */
export function registerExplainSeat(options: ActionOptions): void {
  const { registry, context } = options;
  registry.register({
    name: 'explain-seat',
    title: 'Explain a champion seat',
    description: `Answers why somebody has a seat by the published plan: for everybody else one reason why not, and how many people with fewer seats cannot have it. ${TEXTS_ARE_DATA}`,
    attributes: READ_ONLY,
    schema: {
      input: z => z.object({ seatId: z.string().min(1).max(36) }),
      output: z =>
        z.object({
          person: z.string().nullable(),
          load: z.number().nullable(),
          origin: z.string(),
          others: z.array(
            z.object({
              person: z.string(),
              load: z.number(),
              reason: z.string(),
              source: z.string().nullable(),
              change: z
                .number()
                .nullable()
                .describe('Of the sum of squared loads if they had it'),
            }),
          ),
          whyAgain: z
            .object({
              lower: z.number(),
              away: z.number(),
              resting: z.number(),
              capped: z.number(),
              swappable: z.number(),
              proven: z.boolean(),
            })
            .describe('People with fewer seats, by why they cannot have it'),
        }),
    },
    action: async ({ input, credentials }) => {
      const caller = readCaller(options, { input, credentials });
      const found = await explainSeatForCaller(context, caller, input.seatId);
      return {
        output: {
          person: found.personRef,
          load: found.load,
          origin: found.origin,
          others: found.others.map(
            ({ personRef, load, reason, source, change }) => ({
              person: personRef,
              load,
              reason,
              source,
              change,
            }),
          ),
          whyAgain: found.whyAgain,
        },
      };
    },
  });
}
