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
  turn: {
    inFile:
      'Les clés maîtresses de cette installation sont dans un fichier\u00A0: lancez « npm run keys rotate » (ou « retire »), qui l’écrit.',
    wrong:
      'Les clés de MASTER_KEYS ne sont pas celles de cette base\u00A0: rien n’a été fait. Si vous venez de changer la ligne, la nouvelle clé se met devant et l’ancienne reste derrière, après une virgule. Remettez une ligne qui les contient toutes, redémarrez, puis recommencez.',
    begin: (id: string) =>
      [
        `Rien n’a changé encore. Voici la ligne à mettre à la place de l’ancienne, là où sont gardés les secrets (docker/.env, ou votre coffre)\u00A0: la clé ${id} est devant, les anciennes restent derrière.`,
        'Gardez une copie de l’ancienne ligne jusqu’à la fin. Puis redémarrez le CMS et le courrier (docker compose --env-file docker/.env up -d), et lancez cette commande de nouveau.',
        'Une ligne donnée plus tôt, et qui n’est pas en place, ne sert plus\u00A0: jetez-la.',
      ].join('\n'),
    rewrapped: (id: string) =>
      `La clé maîtresse ${id} est en service. Les anciennes restent dans MASTER_KEYS pour les sauvegardes déjà faites\u00A0; quand la dernière aura disparu, lancez la même commande avec «\u00A0retire CLÉ\u00A0» au lieu de «\u00A0rotate\u00A0». Imprimez une nouvelle feuille de secours.`,
    done: (id: string) =>
      `La clé maîtresse ${id} est en service, et il n’y a encore aucun dossier à refermer.`,
    retire:
      'Rien n’a changé encore. Voici la ligne sans cette clé (il en reste de quoi vérifier le journal des accès)\u00A0: mettez-la à la place de l’ancienne, redémarrez le CMS et le courrier, puis imprimez une nouvelle feuille de secours. Une sauvegarde qui a besoin de la clé retirée ne s’ouvrira plus.',
    which: 'Dites quelle clé retirer\u00A0: retire CLÉ (voir list).',
    unknown: (id: string) => `Il n’y a pas de clé « ${id} » dans MASTER_KEYS.`,
    inFront: 'Cette clé est en service\u00A0: « rotate » en met d’abord une autre.',
    used: ({ id, count }: { id: string; count: number }) =>
      `La clé maîtresse ${id} sert encore à ${String(count)} dossier(s)\u00A0: lancez d’abord « rotate », jusqu’au bout.`,
  },
  check: { labels: { singular: 'Témoin de clé', plural: 'Témoins de clé' } },
} as const
