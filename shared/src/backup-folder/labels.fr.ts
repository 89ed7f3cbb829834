export const LAST_BACKUP = 'La note de la dernière sauvegarde (last-backup.json)'

export const ERASED = {
  unread: (file: string) =>
    `La liste des effacements ne peut pas être lue\u00A0: ${file}. Sans elle, des personnes effacées reviendraient\u00A0: rien n’est fait. Rendez-la lisible (droits, disque branché), puis recommencez.`,
} as const

export const RETIRE = {
  needed: ({ id, file }: { id: string; file: string }) =>
    `La sauvegarde ${file} a encore besoin de la clé ${id}\u00A0: sans elle, des demandes qu’elle contient ne se rouvriraient plus. Attendez qu’elle ait disparu, ou insistez avec l’option --force (npm run keys retire ${id} -- --force).`,
  silent: ({ id, file }: { id: string; file: string }) =>
    `La sauvegarde ${file} ne dit pas de quelles clés elle a besoin (elle est ancienne, ou son fichier .key-ids n’est plus à côté d’elle)\u00A0: peut-être de la clé ${id}, sans laquelle ses demandes ne se rouvriraient plus. Attendez qu’elle ait disparu, remettez ce fichier, ou insistez avec l’option --force (npm run keys retire ${id} -- --force).`,
  unseen: ({ id, place }: { id: string; place: string }) =>
    `Les sauvegardes n’ont pas pu être regardées\u00A0: ${place} n’est pas là, ou n’est pas lisible. Celles qui y sont ont peut-être encore besoin de la clé ${id}\u00A0: sans elle, leurs demandes ne se rouvriraient plus. Branchez ce disque et recommencez\u00A0; si ces sauvegardes n’existent plus, ou si vous acceptez de les perdre, ajoutez l’option --lose-unseen-backups (npm run keys retire ${id} -- --lose-unseen-backups).`,
} as const
