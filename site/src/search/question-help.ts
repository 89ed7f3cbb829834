import type { SearchAnswer } from '@infos-droits/shared/search'
import type { QuestionHelp } from '../views.ts'
import type { SearchQuery } from './query.ts'

/** Guides proposed before a question is sent. */
export const QUESTION_GUIDES_MAX = 3
/** Characters of a question that are read: danger may stand in its last sentence. */
const READ_MAX = 5000

/** Text of a question → what is looked for: guides only. */
export const questionQuery = (text: string): SearchQuery & { limit: number } => ({
  text: text.trim().slice(0, READ_MAX),
  facets: { kind: ['guide'] },
  limit: QUESTION_GUIDES_MAX,
})

/** Share of the best score below which a guide would only be in the way. */
const WORTH = 0.4

/** Answer about guides → what the form proposes; nothing when no guide is near. */
export const helpFrom = ({ hits, dangers, isNearest }: SearchAnswer): QuestionHelp => {
  const best = hits[0]?.score ?? 0
  const guides = hits.filter(({ score }) => !isNearest && score >= best * WORTH)
  return {
    guides: guides.slice(0, QUESTION_GUIDES_MAX).map(({ url, title }) => ({ url, title })),
    dangers,
  }
}
