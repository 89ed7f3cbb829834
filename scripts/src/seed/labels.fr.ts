export const labels = {
  summary:
    'Charge le contenu de départ dans la base ; ce qui a été modifié depuis n’est pas touché.',
  details: 'La base est celle de DATABASE_URL, ou celle de DATA_DIR (démarrée au besoin).',
  step: 'Contenu de départ',
} as const
