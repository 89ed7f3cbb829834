import { stemsOf } from '@infos-droits/shared/search'
import { wordsOf } from '@infos-droits/shared/words'

/**
 * Words that stand in so many questions that a rule on one of them alone would touch nearly all,
 * besides those that the search leaves out anyway.
 */
const COMMON = new Set(
  wordsOf(`aide aides aider aller arriver besoin chose choses connaître conditions demande demandes demander
    démarche démarches devenir dire donner droit droits exister info infos information informations jour
    jours mettre mois obtenir passer personne personnes possible prendre problème problèmes question
    questions recevoir rester savoir semaine situation souhaiter temps tenir trouver venir vie vivre
    vouloir`),
)

/**
 * Where an expression stands: people ask it, pages say it, it only tells what is wanted, or it counts
 * as the phrase it is, small words included.
 */
export type Part = 'asked' | 'said' | 'wanted' | 'phrase'

/**
 * True when an expression is too common for its part: without a word that the search keeps, or asked
 * with one word alone that everybody says. Any will do to tell what is wanted, and any phrase of
 * several words.
 */
export const isTooCommon = (expression: string, part: Part): boolean => {
  if (part === 'wanted') return false
  const words = wordsOf(expression)
  if (part === 'phrase' && words.length > 1) return false
  const telling = words.filter((word) => stemsOf(word).length > 0)
  const isEverywhere = telling.length === 1 && COMMON.has(telling[0] ?? '')
  return telling.length === 0 || (part !== 'said' && isEverywhere)
}
