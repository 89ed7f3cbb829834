import type { NotReady } from './wait-for.ts'

export const labels = {
  badSecrets: (file: string) =>
    `Le fichier des secrets ${file} ne peut pas être lu. Remettez-le d’une sauvegarde : sans lui, les questions déjà reçues ne peuvent pas être ouvertes.`,
  alreadyRunning: ({ pid, dataDir }: { pid: number; dataDir: string }) =>
    `infos-droits tourne déjà sur ${dataDir} (processus ${String(pid)}). Arrêtez-le d’abord, ou choisissez un autre dossier avec DATA_DIR.`,
  portTaken: ({ port, variable, holder }: { port: number; variable: string; holder: string }) =>
    `Le port ${String(port)} est déjà pris ${holder}. Arrêtez-le, ou choisissez un autre port : ${variable}=${String(port + 1)} npm start`,
  holder: ({ pid, command }: { pid: number; command: string }) =>
    `par le processus ${String(pid)} (${command})`,
  unknownHolder: 'par un autre programme',
  samePort: 'SITE_PORT et CMS_PORT doivent être différents.',
  halfRestored: (dataDir: string) =>
    `Une sauvegarde n’a pas été remise jusqu’au bout dans ${dataDir}\u00A0: videz ce dossier (sauf keys, secrets.json et erased), puis recommencez npm run restore.`,
  orphans: (names: string) => `Restes d’un démarrage interrompu arrêtés : ${names}`,
  steps: {
    fetch: 'MongoDB n’est pas sur cette machine : on le rapporte (une fois)',
    mongo: 'Base de données',
    seed: 'Contenu de départ',
    servers: 'CMS, courrier, site et publication',
    release: 'Première publication du site',
    stop: 'Arrêt',
  },
  died: ({ name, how, retry }: { name: string; how: string; retry: string }) =>
    `! ${name} s’est arrêté (${how}) ; relancé dans ${retry}`,
  restarted: ({ name, pid }: { name: string; pid: number }) =>
    `✓ ${name} est relancé (processus ${String(pid)})`,
  bySignal: (signal: string) => `signal ${signal}`,
  byCode: (code: number | null) => `code ${String(code)}`,
  seedFailed: (log: string) =>
    `Le contenu de départ n’a pas pu être chargé. Dernières lignes de logs/seed.log :\n${log}`,
  notReady: ({ name, status, seconds, log }: NotReady) =>
    `${name} n’est pas prêt après ${seconds} s (${status === null ? 'il ne répond pas' : `il répond ${status}`}). Dernières lignes de logs/${name}.log :\n${log}`,
  keepsDying: ({ name, log }: { name: string; log: string }) =>
    `${name} s’arrête dès qu’il démarre. Dernières lignes de logs/${name}.log :\n${log}`,
  noRelease: ({ seconds, log }: NotReady) =>
    `Le site n’est pas publié après ${seconds} s. Dernières lignes de logs/publisher.log :\n${log}`,
  noKeys: (file: string) =>
    `Le fichier des clés maîtresses n’est pas là : ${file}. Si cette installation reçoit ses clés par MASTER_KEYS, donnez cette variable ici aussi ; sinon remettez le fichier, ou refaites-le avec la feuille de secours : npm run keys restore.`,
  keyFileRemark:
    '# Clés maîtresses d’infos-droits, la première en service. Jamais avec la base ni ses sauvegardes.',
  commandFailed: (name: string) =>
    `La commande « ${name} » du CMS n’a pas abouti : voyez ci-dessus.`,
} as const
