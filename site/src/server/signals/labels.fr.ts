/** Why a word about a page, a note or a code is not taken, by stable code. */
export const SIGNAL_NOTICES = {
  'signal.body.tooLong': 'Ce que vous envoyez est trop long. Raccourcissez votre texte.',
  'signal.body.slow':
    'Votre connexion est trop lente : nous n’avons pas tout reçu. Envoyez à nouveau.',
  'signal.body.unreadable': 'Nous n’avons pas pu lire ce que vous envoyez. Envoyez à nouveau.',
  'signal.type.unsupported':
    'Ce type d’envoi n’est pas accepté. Utilisez le formulaire de cette page.',
  'signal.origin':
    'Cet envoi vient d’un autre site que le nôtre. Utilisez le formulaire de cette page.',
  'signal.robot':
    'Un champ caché du formulaire a été rempli, comme le font les robots. Envoyez à nouveau.',
  'signal.tooMany':
    'Beaucoup d’envois arrivent de votre connexion. Attendez une minute, puis envoyez à nouveau.',
  'signal.starting': 'Le site se prépare. Envoyez à nouveau dans un instant.',
  'spool.full':
    'Nous ne pouvons rien enregistrer en ce moment. Votre texte n’est pas parti : réessayez plus tard.',
  'desk.unreachable': 'Le code ne peut pas être vérifié en ce moment.',
} as const

export type SignalNotice = keyof typeof SIGNAL_NOTICES

/** What the lead reads when the form is flooded; no telephone, no address: numbers would be masked. */
export const attackTold = (asksPerMinute: number): string =>
  `Message du site lui-même : beaucoup de questions arrivent à la fois (${String(asksPerMinute)} en une minute), sans doute d’un robot. Jusqu’au retour au calme, chaque envoi passe par une vérification de quelques secondes. Vous n’avez rien à faire ; si des questions absurdes sont arrivées, vous pouvez les fermer.`
