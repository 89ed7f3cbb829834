export const labels = {
  summary: 'Vérifie sans les tests : mise en forme, règles, types, code mort.',
  json: 'affiche le résultat en JSON',
  only: 'seulement ces vérifications, séparées par des virgules',
  onlyValue: 'NOMS',
  names: (names: string) => `Vérifications : ${names}.`,
  unknown: ({ name, names }: { name: string; names: string }) =>
    `La vérification « ${name} » n’existe pas ; il y a : ${names}.`,
  passed: ({ name, elapsed }: { name: string; elapsed: string }) => `✓ ${name} (${elapsed})`,
  failed: ({ name, elapsed }: { name: string; elapsed: string }) => `✗ ${name} (${elapsed})`,
} as const
