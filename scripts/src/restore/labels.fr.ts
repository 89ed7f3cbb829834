const inParis = (moment: string): string =>
  new Date(moment).toLocaleString('fr-FR', {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: 'Europe/Paris',
  })

export const labels = {
  summary:
    'Remet une sauvegarde dans un endroit vide. Aucun courriel ne repart\u00A0; les personnes effacées le restent.',
  options: {
    from: 'la sauvegarde (infos-droits-….backup)',
    key: 'ce qui a été recopié de la feuille de secours',
    keys: 'la copie des clés et des secrets (npm run backup -- --with-keys), si elle existe',
    erased:
      'la liste des effacements (sinon celle de DATA_DIR/erased, ou celle à côté de la sauvegarde)',
    withoutErased: 'la liste des effacements est perdue\u00A0: remettre sans elle',
    spool: 'où mettre les questions en route du site, quand ce n’est pas DATA_DIR/spool',
    json: 'affiche les chiffres en JSON',
  },
  details: [
    'La base (DATA_DIR/mongo, ou celle de DATABASE_URL), les images et les questions en route doivent être',
    'absentes ou vides. La sauvegarde est d’abord lue et vérifiée tout entière\u00A0; ensuite seulement quelque',
    'chose est écrit. Les courriels qui attendaient sont à vérifier par une personne\u00A0: ils ont pu partir.',
  ].join('\n'),
  steps: { verify: 'Vérification de la sauvegarde', restore: 'Remise en place' },
  needs: (option: string) => `Il manque --${option} FICHIER (npm run restore -- --help).`,
  noFile: (file: string) => `Le fichier ${file} n’existe pas.`,
  noRecoveryKey:
    'Le bloc «\u00A0secours\u00A0» de la feuille n’est pas dans ce fichier\u00A0: recopiez-le aussi, son nom puis ses quatre lignes.',
  notEmpty: (what: string) =>
    `Rien n’est remis\u00A0: ${what} contient déjà quelque chose. Une sauvegarde se remet dans un endroit vide (DATA_DIR=… pour un autre dossier).`,
  databaseOf: 'la base de DATABASE_URL',
  running: ({ pid, dataDir }: { pid: number; dataDir: string }) =>
    `infos-droits tourne sur ${dataDir} (processus ${String(pid)})\u00A0: rien n’est remis.`,
  noErased:
    'La liste des effacements manque\u00A0: sans elle, des personnes effacées depuis cette sauvegarde reviendraient. Donnez-la (--erased FICHIER)\u00A0: elle est dans DATA_DIR/erased/tickets.txt de l’ancienne machine et à côté des sauvegardes. Si elle est perdue\u00A0: --without-erased.',
  mailHeld:
    'Revenu avec une sauvegarde\u00A0: ce courriel a pu partir depuis. Vérifiez avant d’envoyer à nouveau.',
  mailDropped: 'Revenu avec une sauvegarde\u00A0: n’est pas renvoyé.',
  done: ({ madeAt, documents, files }: { madeAt: string; documents: number; files: number }) =>
    `Remis\u00A0: la sauvegarde du ${inParis(madeAt)}, ${String(documents)} documents, ${String(files)} fichiers.`,
  held: (count: number) =>
    `${String(count)} courriel(s) attendai(en)t\u00A0: à vérifier par le chef de projet (Courriels), aucun ne repart seul.`,
  erased: (count: number) =>
    `${String(count)} effacement(s) connus\u00A0: ce qui en est revenu sera effacé de nouveau avant d’être montré à quelqu’un.`,
  erasedAsOf: (moment: string) =>
    `La liste des effacements date du ${inParis(moment)}\u00A0: une personne effacée après n’y est pas. Si vous en avez la trace (preuves d’effacement), effacez-la de nouveau avant de rouvrir l’accès.`,
  keys: (ids: string) => `Clés maîtresses en place\u00A0: ${ids}.`,
  keysToGive: ({ file, ids }: { file: string; ids: string[] }) =>
    `! MASTER_KEYS n’a pas toutes les clés\u00A0: ${ids.join(', ')}. Elles sont dans ${file}\u00A0: ajoutez-les à MASTER_KEYS, derrière la première, après une virgule (ou retirez MASTER_KEYS, et ce fichier servira), puis effacez ce fichier s’il ne sert pas.`,
  keyMissing: (id: string) =>
    `! La clé maîtresse ${id} manque\u00A0: les demandes resteront fermées jusqu’à ce qu’elle soit remise (feuille plus récente, ou --keys).`,
  noSecrets: (waiting: number) =>
    `! Les secrets de l’installation ne sont pas là (--keys)\u00A0: les liens déjà envoyés ne marcheront plus${waiting === 0 ? '.' : `, et ${String(waiting)} envoi(s) en route ne pourront pas être ouverts\u00A0: mis de côté, ils attendent INTAKE_PRIVATE_KEY.`}`,
  notOwn:
    'Rien de ce qui se fait ici n’est noté à côté de cette sauvegarde\u00A0: l’original y travaille peut-être encore. Si cette installation le remplace, faites tout de suite une sauvegarde (npm run backup, avec --out pour la mettre dans le même dossier)\u00A0; pour un simple essai, n’en faites jamais dans ce dossier.',
  settings: 'Variables de l’ancienne installation, à redonner au besoin\u00A0:',
} as const
