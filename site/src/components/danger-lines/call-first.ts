/**
 * The part of a receipt that says whom to call: shown when the address ends with it, so that nothing of
 * what was written has to be kept for it. A word that tells nothing to who reads over a shoulder.
 */
export const CALL_FIRST = 'a-lire'
