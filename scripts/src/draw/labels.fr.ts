export const labels = {
  summary: 'Dessine à nouveau, dans le README, ce qu’une demande peut devenir.',
  details: 'Le dessin vient de la table cms/src/desk/workflow.ts ; un test échoue quand il date.',
} as const
