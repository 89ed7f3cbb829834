export const labels = {
  summary: 'Vérifie que le journal des accès est entier : rien n’en a été retiré ni changé.',
  details: [
    'Chaque ligne porte l’empreinte de la précédente, faite avec la clé maîtresse\u00A0; la dernière est notée hors de la base.',
    'Se termine par 0 quand rien ne manque (ou ce qu’une restauration a pris, ou ce dont le chef de projet a pris acte sur',
    'sa première page), par 1 quand une ligne manque ou a changé, par 2 quand rien ne dit où le journal finit\u00A0: des',
    'lignes retirées à la fin ne se verraient pas\u00A0; par 3 quand la clé n’est pas celle de cette base\u00A0: rien n’est vérifié.',
  ].join('\n'),
  unknownAction: (name: string) => `« ${name} » n’existe pas. Dites : npm run audit verify`,
  step: 'Journal des accès',
} as const
