export const labels = {
  summary:
    'Publie le site une fois : ce qui attend dans le CMS, ou un instantané lu dans un fichier.',
  snapshot: 'publie l’instantané d’un fichier, sans CMS',
  snapshotValue: 'FICHIER',
  out: 'met la publication dans DOSSIER/releases au lieu de DATA_DIR/releases',
  outValue: 'DOSSIER',
  rollback: 'remet en ligne la version d’avant, jusqu’à la prochaine publication',
  noCompress: 'ne fait pas les formes compressées\u00A0: le serveur les fera à la demande',
  json: 'affiche le résultat en JSON',
} as const
