/** Where somebody lives, said to that person or of anyone. */
export const LIVES = {
  person: {
    here: (town: string) => `si vous habitez sur ce territoire (${town})`,
    department: 'si vous habitez ailleurs dans le département',
    elsewhere: 'si vous habitez dans un autre département',
  },
  anyone: {
    here: (town: string) => `pour qui habite sur ce territoire (${town})`,
    department: 'pour qui habite ailleurs dans le département',
    elsewhere: 'pour qui habite dans un autre département',
  },
} as const

export const DAYS = (days: number): string =>
  `${String(days)}\u00A0${days === 1 ? 'jour' : 'jours'}`

/** « 90 jours après la réponse (30 jours si vous habitez ailleurs dans le département) ». */
export const AFTER = {
  person: 'après la réponse',
  anyone: 'après la réponse ou la clôture',
} as const
