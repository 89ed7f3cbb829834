export const labels = {
  summary: 'Affiche de nouveaux secrets pour une installation en production (docker/.env).',
  details:
    'Gardez-les à part des sauvegardes de la base : sans MASTER_KEYS et INTAKE_PRIVATE_KEY,\nles questions reçues ne peuvent plus être lues.',
} as const
