export const labels = {
  helpOption: 'affiche cette aide',
  usage: ({ verb, positionals }: { verb: string; positionals: string }) =>
    `Usage : npm run ${verb} -- [options]${positionals === '' ? '' : ` ${positionals}`}`,
  badArguments: ({ verb, reason }: { verb: string; reason: string }) =>
    `« ${verb} » ne comprend pas cette demande : ${reason} (npm run ${verb} -- --help)`,
  unknownOption: (option: string) => `l’option «\u00A0${option}\u00A0» n’existe pas`,
  unexpectedWord: (word: string) => `«\u00A0${word}\u00A0» est de trop`,
  missingValue: (option: string) => `l’option «\u00A0${option}\u00A0» attend une valeur`,
  noValue: (option: string) => `l’option «\u00A0${option}\u00A0» ne prend pas de valeur`,
  unknownVerb: (verb: string) =>
    `La commande « ${verb} » n’existe pas. Voici celles qui existent : start, test, check, seed, publish, bench, faults, doctor, secrets, keys, audit, backup, restore.`,
  interrupted: 'Interrompu.',
  seconds: (milliseconds: number) =>
    `${(milliseconds / 1000).toLocaleString('fr-FR', { minimumFractionDigits: 1, maximumFractionDigits: 1 })} s`,
  stillRunning: ({ label, elapsed }: { label: string; elapsed: string }) =>
    `… ${label} : toujours en cours (${elapsed})`,
} as const
