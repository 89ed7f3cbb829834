/** A question to the person: thought of by a partner, or asked by the lead. */
export const DETAIL_STATES = ['proposed', 'asked'] as const
