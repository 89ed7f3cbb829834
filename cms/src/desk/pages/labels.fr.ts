/** The words of the pages that open from a mailed link. */
export const PAGES = {
  partner: {
    title: (reference: string) => `Question ${reference}`,
    heading: 'Une question vous attend',
    intro:
      'Proposez une réponse : le chef de projet la relit, puis l’envoie à la personne. Vous n’avez pas besoin de compte.',
    question: 'La question',
    masked:
      'Les coordonnées de la personne ne sont pas affichées. Dans sa question, ce que la machine reconnaît (numéros, nom, adresse…) est masqué\u00A0: elle ne reconnaît pas tout.',
    rubric: 'Rubrique',
    territory: 'La personne habite',
    due: 'Réponse promise avant le',
    note: 'Remarque du chef de projet',
    draft: 'Votre proposition de réponse',
    draftHelp:
      'Écrivez à la personne, avec des mots simples : ce qui existe, ce qu’il faut préparer, qui voir. Ne tranchez pas à sa place. Le «\u00A0Bonjour\u00A0» et la signature sont ajoutés à l’envoi.',
    propose: 'Transmettre au chef de projet',
    save: 'Enregistrer le brouillon',
    notOurs: 'Ce n’est pas pour nous',
    reason: 'Pourquoi ? Si vous savez qui peut répondre, dites-le.',
    handBack: 'Rendre la question',
    savedDraft: 'Brouillon enregistré. Vous pouvez revenir avec le même lien.',
    proposed:
      'Merci ! Votre proposition est chez le chef de projet. Vous n’avez plus rien à faire.',
    handedBackTitle: 'La question est rendue',
    handedBack: 'C’est noté : la question est rendue au chef de projet. Merci de l’avoir dit.',
    yourText: 'Ce que vous avez transmis',
    newer: 'Le texte enregistré entre-temps',
    errorTitle: 'Rien n’a été enregistré',
  },
  link: {
    unknownTitle: 'Ce lien ne marche pas',
    unknown:
      'L’adresse est incomplète ou n’existe pas. Ouvrez à nouveau le lien depuis le courriel, en entier. S’il ne marche toujours pas, demandez-en un nouveau au chef de projet.',
    expiredTitle: 'Ce lien n’est plus valable',
    expired: 'Pour protéger la personne qui a posé la question, le lien n’est valable qu’un temps.',
    withdrawn:
      'Si vous avez reçu un lien plus récent, ouvrez celui-là. Sinon, demandez un nouveau lien au chef de projet : lui seul peut l’envoyer.',
    renew: 'Recevoir un nouveau lien',
    renewedTitle: 'Un nouveau lien est en route',
    renewed: 'Il arrive à l’adresse e-mail de votre structure. Celui-ci ne sert plus.',
    overTitle: 'Cette question n’est plus chez vous',
    over: 'Elle a reçu sa réponse, ou elle a été confiée à quelqu’un d’autre. Un lien plus récent a peut-être été envoyé. Vous n’avez rien à faire.',
    withLeadTitle: 'Votre proposition est chez le chef de projet',
    withLead:
      'Il la relit, puis l’envoie à la personne. Vous n’avez rien à faire. Si elle doit être reprise, vous recevrez un courriel.',
    contact: (name: string, phone: string | null) =>
      phone === null
        ? `Une difficulté ? Contactez : ${name}.`
        : `Une difficulté ? ${name} : ${phone}.`,
  },
  notFound: {
    title: 'Cette page n’existe pas',
    place: 'Espace de travail',
    text: 'L’adresse est incomplète, ou la page a été retirée. Si vous veniez d’un courriel, ouvrez à nouveau son lien, en entier.',
    admin: 'Aller à l’espace de travail',
  },
  closed: {
    title: 'Revenez un peu plus tard',
    text: 'Cette page ne peut pas s’ouvrir en ce moment. Rien n’est perdu, et votre lien reste bon\u00A0: ouvrez-le à nouveau plus tard.',
    typed: 'Ce que vous avez écrit n’est pas enregistré\u00A0: copiez-le',
  },
  tooMany: {
    title: 'Attendez une minute',
    place: 'Lien reçu par courriel',
    text: 'Depuis votre connexion, trop d’adresses qui n’existent pas ont été essayées. Attendez une minute, puis ouvrez à nouveau le lien du courriel, en entier.',
  },
  form: {
    largeTitle: 'Ce texte est trop long',
    large:
      'Le formulaire dépasse ce qui peut être reçu. Revenez en arrière avec votre navigateur : votre texte y est encore. Raccourcissez-le, puis envoyez à nouveau.',
    type: 'Ce formulaire n’est pas de la bonne sorte.',
  },
  reading: {
    title: 'Lire votre message',
    intro: 'Tapez le code qui vous a été donné sur la page de confirmation.',
    code: 'Votre code',
    codeHelp: 'Huit lettres et chiffres, par exemple ABCD-EFGH.',
    open: 'Ouvrir',
    wrong: 'Ce code n’est pas le bon. Vérifiez chaque lettre.',
    tooMany: 'Trop d’essais. Attendez un quart d’heure, ou venez à l’accueil.',
    lost: (phone: string | null) =>
      phone === null
        ? 'Code perdu ? Venez à l’accueil.'
        : `Code perdu ? Venez à l’accueil ou appelez le ${phone}.`,
    leave: 'Fermez cette page quand vous avez lu. Elle ne reste pas en mémoire sur cet appareil.',
    erase: 'Effacer ma question et la réponse',
    eraseTitle: 'Effacer votre question et la réponse ?',
    eraseHelp:
      'Votre question, la réponse et vos coordonnées seront effacées pour toujours, ici et chez nous. Vous ne pourrez plus les lire. Ce qui vous a été envoyé par e-mail reste dans votre boîte. Si vous avez besoin de la réponse, notez-la d’abord.',
    eraseNow: 'Oui, tout effacer',
    keep: 'Non, revenir en arrière',
    keepHelp: 'Si vous avez tapé un code, il vous sera demandé à nouveau.',
    erasedTitle: 'C’est effacé',
    erased:
      'Votre question, la réponse et vos coordonnées sont effacées. Des copies chiffrées, que l’équipe ne peut pas ouvrir, disparaissent avec le temps. Ce qui vous a été envoyé par e-mail reste dans votre boîte\u00A0: effacez-le aussi si d’autres la lisent. Vous pouvez fermer cette page.',
    late: 'Trop de temps a passé. Tapez votre code à nouveau.',
    kept: 'Ce que vous avez écrit est gardé : il revient après le code.',
    goneTitle: 'Ce message n’est plus disponible',
    gone: 'Le lien a expiré, ou l’adresse est incomplète. Venez à l’accueil pour recevoir ce message.',
  },
} as const
