export const labels = {
  notOurs: (file: string) => `${file} n’est pas une sauvegarde d’infos-droits.`,
  tooNew: (file: string) =>
    `${file} vient d’une version plus récente d’infos-droits\u00A0: mettez d’abord celle-ci à jour.`,
  wrongKey: (day: string) =>
    `La clé donnée n’ouvre pas cette sauvegarde\u00A0: il faut la feuille de secours du ${day}, bloc «\u00A0secours\u00A0».`,
  damaged: (file: string) =>
    `${file} est abîmée, coupée ou changée\u00A0: rien n’en est repris. Prenez une autre sauvegarde.`,
  checksum: (file: string) =>
    `${file} n’a pas l’empreinte écrite à côté d’elle (.sha256)\u00A0: elle est abîmée ou incomplète. Rien n’en est repris.`,
  noRoom: (folder: string) =>
    `Il n’y a plus de place dans ${folder}\u00A0: la sauvegarde n’est pas faite, et rien n’en reste. Libérez de la place ou donnez un autre dossier (--out).`,
} as const
