export const labels = {
  summary: 'Vérifie tout : npm run check, puis les constructions et tous les tests.',
  noCheck: 'sans les vérifications statiques',
  project: 'seulement ces projets de tests, séparés par des virgules',
  projectValue: 'NOMS',
  files: '[fichiers…]',
  details:
    'Projets : shared, cms-unit, cms-int, site-unit, site-components, site-pages, scripts, promises, journeys.\nLa dernière ligne dit combien ont réussi et combien ont échoué.',
  mongo: 'Base de données pour les tests',
  noReport: 'Les tests se sont arrêtés sans rendre leur compte : compté comme un échec.',
  outside: 'Une erreur est survenue hors de tout test : comptée comme un échec.',
} as const
