/** Words of the search over the texts of questions and answers. */
export const SEARCH = {
  empty: 'Écrivez les mots que vous cherchez.',
  long: 'Cherchez moins de mots à la fois (300 signes au plus).',
  noWord:
    'Écrivez au moins un mot qui dit de quoi il s’agit : « loyer », « retraite »… Les petits mots ne se cherchent pas.',
  manyWords: (most: number) => `Cherchez ${String(most)} mots au plus à la fois.`,
} as const
