/** Why a signal is not taken, by stable code. */
export const SIGNAL_ERRORS = {
  'signal.text.missing': 'Écrivez quelque chose avant d’envoyer.',
  'signal.text.long': 'Votre texte est trop long : raccourcissez-le.',
  'signal.page.unknown': 'Cette page n’existe pas, ou elle n’est plus sur le site.',
  'signal.answer.missing': 'Choisissez « Oui » ou « Non ».',
  'signal.about.missing': 'Choisissez « Une idée » ou « Un problème ».',
  'signal.invalid': 'Cet envoi n’est pas reconnu.',
} as const

export type SignalErrorCode = keyof typeof SIGNAL_ERRORS
