const date = new Intl.DateTimeFormat('fr-FR', {
  dateStyle: 'long',
  timeStyle: 'short',
  timeZone: 'Europe/Paris',
})

/** A moment as a letter says it, in Paris. */
export const sayMoment = (when: Date | string): string => date.format(new Date(when))
