import { offerSwap } from '../service/swaps/offerSwap';
import { seatSchema, toSeatOutput } from './seatOutput';
import { auditedAction, readCaller, type ActionOptions } from './types';

const NAME = 'offer-swap';

/** Lets agents offer a seat of whoever they act for. Nobody loses it before somebody else takes it. */
export function registerOfferSwap(options: ActionOptions): void {
  const { registry, context } = options;
  registry.register({
    name: NAME,
    title: 'Offer a champion seat',
    description:
      'Offers a seat of whoever you act for to others. The seat stays with its holder until a person takes it, and the offer can be withdrawn. Ask before you do it: others are told. Read the seat first and give its revision.',
    attributes: { readOnly: false, destructive: false, idempotent: false },
    schema: {
      input: z =>
        z.object({
          seatId: z.string().min(1).max(36),
          revision: z
            .number()
            .int()
            .min(1)
            .describe('That of the seat as you read it'),
          note: z.string().max(500).optional(),
          ask: z
            .array(z.string().min(3).max(255))
            .max(10)
            .optional()
            .describe('People of the pool who are told of it'),
          confirmed: z
            .literal(true)
            .describe('That the person you act for agreed to this offer'),
        }),
      output: z =>
        z.object({
          swapId: z.string(),
          status: z.string(),
          seat: seatSchema(z),
        }),
    },
    action: async ({ input, credentials }) => {
      const caller = readCaller(options, { input, credentials });
      const { seatId: id, revision, note, ask } = input;
      const swap = await auditedAction(
        options,
        {
          action: NAME,
          caller,
          meta: { actionType: 'offer', seat: id },
        },
        () =>
          offerSwap(context, caller, { id, revision }, { note, askRefs: ask }),
      );
      return {
        output: {
          swapId: swap.id,
          status: swap.status,
          seat: toSeatOutput(context, swap.seat),
        },
      };
    },
  });
}
