export const labels = {
  summary:
    'Donne un dossier de courriels bruts à ce qui reçoit les courriels, et dit ce qu’ils deviennent.',
  dir: 'Le dossier : les fichiers .eml s’il y en a, sinon tous.',
  dirValue: 'DOSSIER',
  json: 'Une ligne de JSON par fichier, sur la sortie standard.',
  details:
    'Sur une base d’essai, effacée à la fin : rien n’est envoyé, rien ne touche à cette installation. Les courriels sont donnés l’un après l’autre, dans l’ordre des noms, comme s’ils arrivaient tous dans l’heure : au-delà de cinq d’un même expéditeur, aucun accusé de réception ne part plus ; au-delà de vingt, plus personne n’est prévenu.',
  step: 'Les courriels du dossier',
  noDir: 'Dites quel dossier : npm run mail -- --dir DOSSIER',
  notThere: (dir: string) => `Ce dossier n’existe pas : ${dir}`,
} as const
