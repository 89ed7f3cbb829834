export const labels = {
  summary:
    'Fait une sauvegarde chiffrée (base, images, questions en route), sans rien arrêter. Seule la feuille de secours l’ouvre.',
  options: {
    out: 'où la mettre (sinon DATA_DIR/backups)',
    keep: 'jours pendant lesquels garder les sauvegardes (sinon le réglage «\u00A0Sauvegardes gardées\u00A0»)',
    withKeys: 'écrit aussi les clés et les secrets, chiffrés de même, dans ce fichier à part',
    allowUnconfirmed: 'avec une feuille de secours écrite mais pas encore confirmée',
    spool: 'questions en route du site, quand elles ne sont pas dans DATA_DIR/spool',
    json: 'affiche les chiffres en JSON',
  },
  details: [
    'La base est lue à un seul instant. Ni les clés ni les secrets ne sont dans la sauvegarde.',
    'À côté d’elle\u00A0: son empreinte (.sha256), et la liste des effacements (des numéros, sans un nom), dont',
    'la restauration a besoin. Copiez le dossier sur une autre machine, chaque jour.',
    'Pour la remettre\u00A0: npm run restore -- --help',
  ].join('\n'),
  step: 'Sauvegarde',
  noSheet:
    'Pas de feuille de secours\u00A0: personne ne pourrait ouvrir cette sauvegarde. Écrivez-la (npm run keys sheet), imprimez-la, puis npm run keys confirm MOT.',
  notConfirmed:
    'La feuille de secours n’est pas confirmée\u00A0: si elle n’existe que sur cette machine, la sauvegarde ne servira à rien. Imprimez-la, puis npm run keys confirm MOT (ou ajoutez --allow-unconfirmed).',
  newerKeys: (file: string) =>
    `! La clé maîtresse a changé depuis la feuille de secours\u00A0: la nouvelle est scellée pour cette feuille dans ${file}, à garder avec la sauvegarde. Une nouvelle feuille s’en passe\u00A0: npm run keys sheet`,
  otherKeys: (id: string) =>
    `! Les clés d’ici ne sont pas celles de la base, que ferme la clé ${id}\u00A0: elles ne sont pas jointes à la sauvegarde.`,
  keyNotHere: (id: string) =>
    `! La base est fermée par la clé maîtresse ${id}, qui n’est ni sur la feuille de secours, ni parmi les clés d’ici\u00A0: la feuille seule ne rouvrira pas les demandes de cette sauvegarde. Donnez MASTER_KEYS (ou MASTER_KEY_FILE) à npm run backup, comme à npm start, ou imprimez une nouvelle feuille.`,
  keysUnread: ({ where, trouble }: { where: string; trouble: string }) =>
    `! ${where} ne peut pas être lu\u00A0: ${trouble} La sauvegarde est faite quand même, pour la feuille de secours, sans y joindre les clés d’ici.`,
  taken: (folder: string) =>
    `! Les sauvegardes de ${folder} étaient celles d’une autre installation\u00A0: ce dossier est maintenant celui de celle-ci, et l’autre n’y note plus ni ses effacements, ni la fin de son journal. Si elle sert encore, relancez npm run backup chez elle, et donnez à celle-ci un autre dossier (--out).`,
  badKeep: (text: string) =>
    `--keep attend un nombre de jours, à partir de 1\u00A0: «\u00A0${text}\u00A0» n’en est pas un.`,
  longKeep: ({ keep, setting }: { keep: number; setting: number }) =>
    `! --keep ${String(keep)} garde plus longtemps que le réglage «\u00A0Sauvegardes gardées\u00A0» (${String(setting)} jours)\u00A0: les effacements ne seront complets que plus tard que la date annoncée. Changez aussi ce réglage.`,
  noSpool: (folder: string) =>
    `! ${folder} n’existe pas\u00A0: la sauvegarde ne contient aucune question en route.`,
  changing:
    'La structure de la base change sans cesse (mise à jour en cours\u00A0?)\u00A0: la sauvegarde n’est pas faite. Relancez-la dans quelques minutes.',
  tooLong:
    'La base a oublié l’instant de la sauvegarde avant la fin de la lecture (cinq minutes\u00A0: minSnapshotHistoryWindowInSeconds). La sauvegarde n’est pas faite.',
  done: ({ file, documents, files, waiting, mib, seconds }: Done) =>
    [
      `Sauvegarde\u00A0: ${file}`,
      `${String(documents)} documents, ${String(files)} fichiers, ${String(waiting)} envois en route\u00A0; ${mib} Mio en ${seconds}.`,
    ].join('\n'),
  removed: ({ count, days }: { count: number; days: number }) =>
    `${String(count)} sauvegarde(s) de plus de ${String(days)} jours effacée(s).`,
  notKeys: 'Ce fichier n’est pas une copie des clés faite par npm run backup -- --with-keys.',
  keysWritten: ({ file, hasSecrets }: { file: string; hasSecrets: boolean }) =>
    `${hasSecrets ? 'Clés et secrets, chiffrés' : 'Clés chiffrées, sans les secrets (ils ne sont pas dans un fichier d’ici\u00A0: gardez-les à part)'}\u00A0: ${file}. Ne le gardez pas au même endroit que les sauvegardes.`,
} as const

type Done = {
  file: string
  documents: number
  files: number
  waiting: number
  mib: string
  seconds: string
}
