/**
 * Version of this package, stamped on every outcome so that a stored result
 * says which code produced it.
 *
 * @public
 */
export const INFERENCE_VERSION = '0.1.0';
