import { notForOthers, readByOthers } from '../reading/index.ts'
import type { Room } from '../room.ts'
import { events } from './editorial/events.ts'
import { glossaryTerms } from './editorial/glossary-terms.ts'
import { news } from './editorial/news.ts'
import { resources } from './editorial/resources.ts'
import { guides } from './guides.ts'
import { hotlines } from './hotlines.ts'
import { makeMedia } from './media.ts'
import { rubrics } from './rubrics.ts'
import { themes } from './themes.ts'

export { stepEditor } from './editor.ts'
export { endProblem, joinProblem, placeProblem } from './editorial/event-checks.ts'
export { pagesNaming, refuseDeleteWhenUsed, refuseInUse } from './references.ts'
export { refuseMoveWhenUsed } from './stay.ts'

/** What the site says: rubrics, themes, guides, helplines, words, news, events, resources, pictures. */
export const content: Room = {
  collections: () => [
    readByOthers(guides),
    ...[themes, rubrics, hotlines].map(notForOthers),
    ...[glossaryTerms, news, events, resources].map(readByOthers),
    notForOthers(makeMedia()),
  ],
}
