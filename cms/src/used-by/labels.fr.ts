export const USED_BY = {
  title: 'Utilisé par',
  none: 'Personne\u00A0: aucune page ne le nomme.',
  count: (pages: number) =>
    pages === 1 ? '1\u00A0page le nomme.' : `${pages}\u00A0pages le nomment.`,
  draft: 'brouillon',
  trash: 'dans la corbeille',
  home: 'Page d’accueil',
  situation: (label: string) => `Situation «\u00A0${label}\u00A0»`,
} as const
