export const labels = {
  summary: 'Dit ce qui manque ou ne va pas sur cette machine, et ce qu’il faut faire.',
  json: 'affiche le résultat en JSON',
  marks: { ok: '✓', warning: '!', problem: '✗' },
  verdict: ({ problems, warnings }: { problems: number; warnings: number }) =>
    problems === 0 && warnings === 0
      ? 'Tout va bien.'
      : `${String(problems)} problème(s), ${String(warnings)} remarque(s).`,
  node: (version: string) => `Node ${version} (apporté par les dépendances).`,
  chromium: (path: string) => `Chromium : ${path}.`,
  database: {
    given: 'La base est celle de DATABASE_URL.',
    found: ({ way, version }: { way: string; version: string }) => `MongoDB ${version} (${way}).`,
    toFetch:
      'MongoDB n’est pas encore sur cette machine : npm start le rapportera (MongoDB ou PyPI).',
  },
  transactions: {
    ok: 'La base répond et fait des transactions.',
    off: 'La base répond mais sans transactions : DATABASE_URL doit viser un « replica set » (?replicaSet=rs0).',
    down: (reason: string) => `La base ne répond pas : ${reason}`,
    notRunning: 'Le système n’est pas démarré : la base n’a pas été essayée.',
  },
  disk: {
    ok: (gib: string) => `${gib} Gio libres pour les données.`,
    low: (gib: string) => `Il reste ${gib} Gio pour les données : libérez de la place.`,
  },
  port: {
    free: ({ variable, port }: { variable: string; port: number }) =>
      `Le port ${String(port)} (${variable}) est libre.`,
    ours: ({ variable, port }: { variable: string; port: number }) =>
      `Le port ${String(port)} (${variable}) est tenu par le système démarré.`,
    taken: ({ variable, port, holder }: { variable: string; port: number; holder: string }) =>
      `Le port ${String(port)} est pris ${holder} : changez ${variable}, ou arrêtez ce programme.`,
    holder: ({ pid, command }: { pid: number; command: string }) =>
      `par le processus ${String(pid)} (${command})`,
    unknownHolder: 'par un autre programme',
  },
  secrets: {
    none: 'Les secrets seront faits au premier démarrage.',
    ok: 'Les secrets et les clés maîtresses ne sont lisibles que par leur propriétaire.',
    open: (file: string) => `D’autres que leur propriétaire peuvent lire ${file} : chmod 600.`,
  },
  keys: {
    inFile: (file: string) => `Les clés maîtresses sont celles du fichier ${file}.`,
    given: 'Les clés maîtresses sont celles de la variable MASTER_KEYS.',
    unread: ({ where, trouble }: { where: string; trouble: string }) =>
      `Les clés maîtresses ne peuvent pas être lues dans ${where}\u00A0: ${trouble} Corrigez ${where}\u00A0; d’ici là les demandes restent fermées, et les sauvegardes se font sans ces clés.`,
    both: (file: string) =>
      `Les clés maîtresses sont celles de la variable MASTER_KEYS\u00A0: le fichier ${file} ne sert pas. Si ce sont les siennes qui ouvrent cette base, retirez MASTER_KEYS\u00A0; sinon mettez ce fichier à l’abri, puis effacez-le.`,
  },
  recovery: {
    none: 'Les clés de chiffrement seront faites au premier démarrage.',
    lost: (file: string) =>
      `Le fichier des clés maîtresses n’est pas là : ${file}. Si cette installation reçoit ses clés par MASTER_KEYS, donnez cette variable ici aussi ; sinon remettez le fichier, ou refaites-le avec la feuille de secours : npm run keys restore.`,
    unread: (where: string) =>
      `Ce que la feuille de secours rouvre ne peut pas être dit tant que ${where} ne peut pas être lu.`,
    ok: 'La feuille de secours est à jour et mise à l’abri.',
    missing:
      'Pas de feuille de secours à l’abri : machine perdue, demandes perdues. npm run keys sheet, imprimez, puis npm run keys confirm.',
    old: 'La clé maîtresse a changé depuis la feuille de secours. Avec la dernière sauvegarde et ce qui est scellé à côté d’elle (.keys), la feuille suffit encore\u00A0: gardez les deux ensemble, ou imprimez une nouvelle feuille (npm run keys sheet).',
    short:
      'La clé maîtresse a changé depuis la feuille de secours, et aucune sauvegarde n’a scellé la nouvelle pour cette feuille\u00A0: machine perdue, les demandes reçues depuis ne s’ouvriraient plus. npm run backup (ici, avec les mêmes clés), ou imprimez une nouvelle feuille (npm run keys sheet).',
  },
  backup: {
    notNeeded:
      'Aucune sauvegarde n’a été faite ici (SITE_URL n’est pas réglée\u00A0: installation d’essai).',
    unread:
      'La note de la dernière sauvegarde (last-backup.json) ne peut pas être lue\u00A0: npm run backup en écrit une neuve.',
    none: 'Aucune sauvegarde n’a été faite ici\u00A0: npm run backup, chaque jour.',
    old: (days: number) =>
      `La dernière sauvegarde a ${String(days)} jours\u00A0: npm run backup, chaque jour.`,
    ok: 'La dernière sauvegarde a moins de deux jours.',
    restored:
      'Cette installation a été remise depuis une sauvegarde, et n’en a encore fait aucune\u00A0: rien de ce qui s’y fait ni s’y efface n’est noté hors de cette machine. Si elle remplace l’originale, npm run backup (avec --out pour le même dossier)\u00A0; si c’est un essai, jamais dans le dossier de l’originale.',
    claimUnread: (folder: string) =>
      `Impossible de lire de quelle installation sont les sauvegardes de ${folder}\u00A0: les effacements et la fin du journal des accès n’y sont plus notés. Rendez lisibles (droits, disque branché) installation.id, dans DATA_DIR, et infos-droits-installation.txt, dans ce dossier.`,
    taken: (folder: string) =>
      `Une autre installation, sans doute une copie, fait maintenant ses sauvegardes dans ${folder}\u00A0: les effacements d’ici et la fin du journal des accès n’y sont plus notés. Donnez-lui un autre dossier (--out), puis lancez npm run backup ici, qui reprend celui-ci.`,
  },
  logMark: {
    ok: 'Le repère du journal des accès est là, hors de la base.',
    none: 'Pas encore de repère du journal des accès\u00A0: le courrier (worker) l’écrit dès la première ligne.',
    unread: (file: string) =>
      `Le repère du journal des accès ne peut pas être lu\u00A0: ${file}. Tant qu’il en est ainsi, des lignes retirées à la fin du journal ne se verraient pas. Rendez-le lisible (droits, disque)\u00A0; s’il est abîmé, écartez-le\u00A0: npm run audit verify, puis un nouveau est écrit.`,
  },
  logGaps: {
    none: 'Rien de nouveau ne manque au journal des accès.',
    some: (count: number) =>
      `Des lignes du journal des accès manquent (${String(count)} constat${count === 1 ? '' : 's'}), sans restauration connue\u00A0: npm run audit verify dit lesquelles. Quand c’est éclairci, le chef de projet en prend acte sur sa première page.`,
  },
  erased: {
    notNeeded: 'Aucune sauvegarde\u00A0: la liste des effacements n’a rien à suivre.',
    notOwn: 'La liste des effacements n’est pas tenue à côté de sauvegardes qui ne sont pas d’ici.',
    ok: 'Les effacements sont tous dans la liste à côté des sauvegardes.',
    missing: ({ missing, file }: { missing: number; file: string }) =>
      `${String(missing)} effacement(s) ne sont pas dans ${file}\u00A0: machine perdue, ces personnes reviendraient avec la sauvegarde. Remettez ce dossier (le disque est-il branché, le worker peut-il y écrire\u00A0?)\u00A0; la copie se fait alors d’elle-même.`,
  },
  builds: {
    fresh: (name: string) => `${name} est construit et à jour.`,
    stale: (name: string) => `${name} a changé depuis sa construction : npm start le reconstruira.`,
    missing: (name: string) => `${name} n’est pas construit : npm start le construira.`,
  },
  health: {
    cms: 'Le CMS',
    site: 'Le site',
    degraded:
      'Le site répond, mais des questions attendent le CMS, ou doivent être regardées par une personne\u00A0: voyez /healthz du site et l’administration.',
    ok: (name: string) => `${name} répond et se dit en bonne santé.`,
    bad: (name: string) => `${name} ne répond pas ou se dit malade : voyez son journal.`,
    notRunning: 'Le système n’est pas démarré (npm start).',
    vaultGiven: {
      missing:
        'Le CMS n’a pas pu lire de clé maîtresse : la variable MASTER_KEYS, avec laquelle il a été démarré, manque ou est mal écrite. Corrigez-la (npm run keys restore en écrit la ligne depuis la feuille de secours), puis redémarrez. N’imprimez pas de nouvelle feuille.',
      wrong:
        'Les clés de la variable MASTER_KEYS ne sont pas celles de cette base : remettez la bonne ligne (npm run keys restore l’écrit depuis la feuille de secours), puis redémarrez. N’imprimez pas de nouvelle feuille.',
    },
    vault: {
      missing:
        'La clé maîtresse de cette base n’est pas là : remettez le fichier de clés, ou celui de la feuille de secours (npm run keys restore). N’imprimez pas de nouvelle feuille.',
      wrong:
        'La clé maîtresse en place n’est pas celle de cette base : remettez la bonne, ou celle de la feuille de secours (npm run keys restore). N’imprimez pas de nouvelle feuille.',
    },
  },
} as const
