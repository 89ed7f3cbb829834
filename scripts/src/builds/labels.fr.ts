export const labels = {
  cms: 'Construction du CMS (une à deux minutes)',
  site: 'Construction du site',
  failed: ({ what, log }: { what: string; log: string }) =>
    `${what} : échec. Dernières lignes du journal :\n${log}`,
  missing: 'Le CMS ou le site n’est pas construit : relancez sans --no-build.',
  stale: 'Les sources ont changé depuis la dernière construction ; --no-build garde l’ancienne.',
  locked: 'une autre commande construit déjà, on l’attend',
} as const
