export const PICTURES = {
  field: 'Image',
  words: (alternative: string) => `Texte de remplacement\u00A0: ${alternative}`,
  credit: (author: string) => `Crédit\u00A0: ${author}`,
  gone: ({ title, alternative }: { title: string; alternative: string }) =>
    `«\u00A0${title}\u00A0» montre l’image «\u00A0${alternative}\u00A0», dont le fichier manque. Ouvrez-la dans «\u00A0Images\u00A0», remettez son fichier, puis publiez.`,
  mute: (title: string) =>
    `«\u00A0${title}\u00A0» montre une image sans texte de remplacement. Ouvrez-la dans «\u00A0Images\u00A0» et dites ce qu’elle montre.`,
  unknown: 'Cette image n’existe pas ou plus.',
} as const
