export const VAULT = {
  locked:
    'La clé de chiffrement n’est pas là. Rien n’est perdu. Rien ne peut être lu ni enregistré tant que la personne qui exploite le serveur ne l’a pas remise.',
  unreadable: '[illisible : la clé de chiffrement manque]',
  notice: {
    title: 'Les demandes sont fermées à clé',
    missing:
      'La clé qui ouvre les demandes des personnes n’est pas là. Personne ne peut les lire ; aucune réponse ne part ; rien n’est effacé. Les nouvelles questions sont gardées sur le serveur du site, chiffrées, et entreront dès que la clé sera revenue.',
    wrong:
      'La clé de chiffrement en place n’est pas celle de cette base. Personne ne peut lire les demandes ; aucune réponse ne part ; rien n’est effacé. Les nouvelles questions sont gardées sur le serveur du site, chiffrées, et entreront dès que la bonne clé sera revenue.',
    todo: 'Pour la personne qui exploite le serveur : remettez le fichier de clés de cette installation (MASTER_KEY_FILE ou MASTER_KEYS), ou celle de la feuille de secours. Avec le fichier, il n’y a pas besoin de redémarrer.',
  },
  command: {
    rewrapped: ({
      rewrapped,
      left,
      unreadable,
      current,
    }: {
      rewrapped: number
      left: number
      unreadable: number
      current: string
    }) =>
      [
        `${String(rewrapped)} clé(s) de dossier refermée(s) sous la clé maîtresse ${current}.`,
        ...(left === 0 ? [] : [`Il en reste ${String(left)} : lancez la commande de nouveau.`]),
        ...(unreadable === 0
          ? []
          : [`${String(unreadable)} ne s’ouvre(nt) avec aucune clé et n’ont pas été touchées.`]),
      ].join(' '),
    count: ({ id, count }: { id: string; count: number }) =>
      `${id} : ${String(count)} dossier(s) chiffré(s)`,
    none: 'Aucun dossier chiffré dans la base.',
    used: ({ id, count }: { id: string; count: number }) =>
      `La clé maîtresse ${id} sert encore à ${String(count)} dossier(s) : lancez d’abord « npm run keys rotate ».`,
  },
  check: { labels: { singular: 'Témoin de clé', plural: 'Témoins de clé' } },
} as const
