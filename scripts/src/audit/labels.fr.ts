export const labels = {
  summary: 'Vérifie que le journal des accès est entier : rien n’en a été retiré ni changé.',
  details: 'Chaque ligne porte l’empreinte de la précédente, faite avec la clé maîtresse.',
  unknownAction: (name: string) => `« ${name} » n’existe pas. Dites : npm run audit verify`,
  step: 'Journal des accès',
} as const
