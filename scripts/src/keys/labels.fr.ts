export const labels = {
  summary:
    'Les clés qui chiffrent ce que les personnes écrivent : les changer, les mettre à l’abri.',
  positionals: 'list | rotate | retire CLÉ | sheet | confirm MOT | restore FICHIER',
  out: 'où écrire la feuille de secours (sinon à côté des clés)',
  force: 'retire une clé dont une sauvegarde a besoin, ou ne dit pas qu’elle s’en passe',
  loseUnseen:
    'retire une clé sans avoir pu regarder les sauvegardes (disque absent)\u00A0: celles qui en ont besoin sont perdues',
  details: [
    'list     les clés maîtresses, et combien de dossiers chacune ferme',
    'rotate   met une nouvelle clé maîtresse en service, sans rien arrêter',
    'retire   retire une ancienne clé qui ne ferme plus rien (ni aucune sauvegarde) ; il en reste de quoi vérifier le journal des accès',
    'sheet    écrit la feuille de secours à imprimer : elle seule rouvre tout si la machine est perdue',
    'confirm  dit que la feuille est imprimée et à l’abri (le mot est au bas de la feuille)',
    'Avec MASTER_KEYS, aucun fichier de clés n’est écrit\u00A0: rotate, retire et restore donnent la ligne à mettre à sa place (rotate et retire se relancent ensuite).',
    'restore  refait le fichier de clés avec ce qui a été recopié de la feuille',
  ].join('\n'),
  steps: {
    check: 'Clé maîtresse de cette base',
    rewrap: 'Clés des dossiers',
    database: 'Base de données',
  },
  current: 'en service',
  old: 'ancienne, ouvre encore',
  auditOnly: 'retirée, vérifie encore le journal des accès et n’ouvre plus rien',
  unknownAction: (name: string) =>
    `« ${name} » n’existe pas. Dites : list, rotate, retire, sheet, confirm ou restore.`,
  rotated: ({ now, before }: { now: string; before: string }) =>
    `La clé maîtresse ${now} est en service. ${before} reste pour les sauvegardes déjà faites ; quand la dernière aura disparu : npm run keys retire ${before}`,
  sheetAgain: 'Imprimez une nouvelle feuille de secours : npm run keys sheet',
  sheetWritten: (file: string) =>
    `Feuille de secours : ${file}\nOuvrez-la dans un navigateur, imprimez-la, mettez le papier sous clé, loin de cette machine.\nPuis : npm run keys confirm MOT (le mot est au bas de la feuille). Le fichier sera alors effacé.`,
  confirmed: (files: string[]) =>
    files.length === 0
      ? 'C’est noté : la feuille de secours est à l’abri. Son fichier n’est plus là où il a été écrit : s’il est ailleurs, détruisez-le.'
      : `C’est noté : la feuille de secours est à l’abri. Effacé : ${files.join(', ')}.`,
  noSheet: 'Il n’y a pas encore de feuille de secours : npm run keys sheet',
  wrongWord: 'Ce mot n’est pas celui de la dernière feuille. Relisez le bas de la feuille.',
  retireWhich: 'Dites quelle clé retirer : npm run keys retire CLÉ (voir npm run keys list).',
  retireCurrent: 'Cette clé est en service : npm run keys rotate en met d’abord une autre.',
  retireUnknown: (id: string) => `Il n’y a pas de clé « ${id} » dans le fichier.`,
  retired: (id: string) =>
    `La clé ${id} est retirée. Une sauvegarde qui en a besoin ne s’ouvre plus. Il en reste de quoi vérifier le journal des accès, et rien d’autre.`,
  restoreWhich: 'Donnez le fichier où vous avez recopié la feuille : npm run keys restore FICHIER',
  restored: ({ file, ids }: { file: string; ids: string }) =>
    `Les clés ${ids} sont remises dans ${file}. Les demandes s’ouvrent à nouveau, sans redémarrage.`,
  restoredLine:
    'Rien n’a changé encore. Voici la ligne à mettre à la place de MASTER_KEYS, là où sont gardés les secrets\u00A0: les clés de la feuille sont devant, celles qui y étaient restent derrière. Puis redémarrez.',
  restoreNoFile: (path: string) => `Ce fichier n’existe pas : ${path}.`,
  restoreNone: 'Aucune clé maîtresse dans ce fichier : chacune commence par son nom (k…).',
  wrongLine: (number: number) =>
    `La ligne ${String(number)} d’une clé est mal recopiée : comparez-la avec la feuille.`,
  nothingCopied:
    'Aucune clé n’a été trouvée. Recopiez le nom de chaque clé sur une ligne, puis ses quatre lignes.',
  sheet: {
    title: 'Feuille de secours d’infos-droits',
    of: ({ siteUrl, day }: { siteUrl: string; day: string }) =>
      `Installation ${siteUrl}, le ${day}.`,
    why: [
      'Ce que les personnes écrivent est chiffré. Si la machine est perdue, cette feuille est la seule façon de le relire, avec une sauvegarde.',
      'Qui a cette feuille et une sauvegarde peut tout lire. Gardez-la sous clé, loin du serveur et des sauvegardes. Ne la photographiez pas, ne l’envoyez pas.',
    ],
    master: (id: string) => `Clé maîtresse ${id}`,
    audit: (id: string) => `Clé du journal, au temps de la clé maîtresse ${id}`,
    recovery: 'Clé des sauvegardes',
    control: 'Mot de contrôle',
    then: (word: string) => [
      `Quand le papier est à l’abri : <code>npm run keys confirm ${word}</code>. Le fichier de cette feuille est alors effacé.`,
      'Pour s’en servir : recopiez dans un fichier le nom de chaque clé, puis ses quatre lignes, et lancez <code>npm run keys restore FICHIER</code>.',
    ],
  },
} as const
