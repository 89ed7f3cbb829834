import type { Guide } from '@infos-droits/shared'

/**
 * A guide without what only its own pages tell, so that ten thousand are read or sent in a moment. Whom
 * it sends to stays: the pages of others show it.
 */
export const lightGuide = (guide: Guide): Guide => ({
  ...guide,
  picture: null,
  audience: [],
  steps: [],
  prepare: [],
  links: [],
  synonyms: [],
  sources: [],
  answers: [],
  // That there is one gives it an address.
  easyRead: guide.easyRead && { summary: guide.easyRead.summary, steps: [] },
})
