import { ConflictError } from '@backstage/errors';

/**
 * An experiment cannot start yet because of others that run; the transaction has to be given up. The message names none of
 * them: not everybody may read them.
 */
export abstract class StartRefusal extends ConflictError {}
