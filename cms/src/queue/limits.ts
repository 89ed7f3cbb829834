/** Under this key of Payload’s preferences, which are each account’s own, stand the views it has saved. */
export const SAVED_KEY = 'queue-views'
export const SAVED_MAX = 20
