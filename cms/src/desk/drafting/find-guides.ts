import { messageOf } from '@infos-droits/shared'
import type { Payload } from 'payload'
import { env } from '../../env.ts'
import { currentSearch } from '../../search-words/index.ts'

const SHOWN = 6
/** Characters of what is looked for. */
const WORDS_MAX = 120

/** Guides that the site's search finds for some words, with their public addresses. */
export const findGuides = async ({
  payload,
  words,
}: {
  payload: Payload
  words: string
}): Promise<{ title: string; url: string }[]> => {
  const text = words.slice(0, WORDS_MAX).trim()
  if (text === '') return []
  try {
    const current = await currentSearch({ payload, isStaleFine: true })
    const facets = { kind: ['guide' as const] }
    const { hits } = current.searchWith().ask({ text, facets, limit: SHOWN })
    return hits.map(({ title, url }) => ({ title, url: `${env().SITE_URL}${url}` }))
  } catch (error) {
    // The answer is written all the same.
    payload.logger.warn(`no guides found: ${messageOf(error)}`)
    return []
  }
}
