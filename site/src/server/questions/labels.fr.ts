/** Why a question was not taken, by stable code: what to do now, in one or two sentences. */
export const NOTICES = {
  'question.nonce.missing':
    'Ce formulaire n’était plus valable. Nous l’avons renouvelé : vérifiez votre texte et envoyez à nouveau.',
  'question.nonce.invalid':
    'Ce formulaire n’était plus valable. Nous l’avons renouvelé : vérifiez votre texte et envoyez à nouveau.',
  'question.nonce.expired':
    'Ce formulaire était ouvert depuis plus d’un jour. Nous l’avons renouvelé : vérifiez votre texte et envoyez à nouveau.',
  'question.erased':
    'Cette question a été effacée depuis. Si vous voulez la poser de nouveau, envoyez-la encore une fois.',
  'question.nonce.used':
    'Votre première question est bien partie. Ce nouveau texte n’est pas encore envoyé : vérifiez-le et envoyez à nouveau.',
  'question.tooFast':
    'L’envoi a été si rapide que nous l’avons pris pour celui d’un robot. Relisez votre texte et envoyez à nouveau.',
  'question.robot':
    'Un champ caché du formulaire a été rempli, comme le font les robots. Envoyez à nouveau.',
  'question.tooMany':
    'Beaucoup de questions arrivent de votre connexion. Attendez une minute, puis envoyez à nouveau.',
  'question.held':
    'Beaucoup de demandes arrivent en ce moment. Envoyez à nouveau avec une preuve de calcul (proof), ou après le délai indiqué (pass).',
  'question.body.tooLong':
    'Ce que vous envoyez est trop long. Raccourcissez votre question à 5 000 caractères.',
  'question.letters.busy':
    'Beaucoup de fichiers arrivent en ce moment. Votre question n’est pas partie : envoyez-la sans fichier, ou dans quelques minutes.',
  'question.letters.again':
    'Vos fichiers n’ont pas été gardés. Choisissez-les à nouveau si vous voulez les joindre.',
  'question.body.slow':
    'Votre connexion est trop lente : nous n’avons pas tout reçu. Envoyez à nouveau.',
  'question.body.unreadable': 'Nous n’avons pas pu lire ce que vous envoyez. Envoyez à nouveau.',
  'question.body.repeated':
    'Le formulaire contient deux fois la même réponse. Vérifiez-le et envoyez à nouveau.',
  'question.type.unsupported':
    'Ce type d’envoi n’est pas accepté. Utilisez le formulaire de cette page.',
  'question.origin':
    'Cet envoi vient d’un autre site que le nôtre. Utilisez le formulaire de cette page.',
  'question.fields': 'Certaines réponses sont à corriger.',
  'question.site.starting': 'Le site se prépare. Envoyez à nouveau dans un instant.',
  'spool.full':
    'Nous ne pouvons pas enregistrer votre question en ce moment. Votre texte est toujours ci-dessous : gardez-le et réessayez plus tard.',
} as const

export type NoticeCode = keyof typeof NOTICES
