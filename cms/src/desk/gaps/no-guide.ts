/** Whether a question is proposed as one that no guide answers, or the lead said no. */
export const NO_GUIDE = ['proposed', 'refused'] as const
