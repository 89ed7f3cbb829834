import { paths, questionAnchor, type Snapshot } from '@infos-droits/shared'
import type { Payload } from 'payload'
import { env } from '../../env.ts'
import type { LinkedPage } from '../substance.ts'
import { CORRECTIONS_PAGE as fr } from './labels.fr.ts'

/** What a page is called, and where it is. */
export const shownAs = async ({
  payload,
  page: { kind, page },
  snapshot: { guides, organizations },
}: {
  payload: Payload
  page: LinkedPage
  snapshot: Snapshot
}): Promise<{ title: string; url: string | null }> => {
  const at = (path: string) => `${env().SITE_URL}${path}`
  const guide = guides.find(({ id }) => kind === 'guides' && id === page)
  if (guide !== undefined)
    return { title: guide.title, url: at(paths.guide(guide.rubric, guide.slug)) }
  const organization = organizations.find(({ id }) => kind === 'organizations' && id === page)
  if (organization !== undefined)
    return { title: organization.name, url: at(paths.organization(organization.slug)) }
  for (const { rubric, slug, answers } of guides) {
    const answer = answers?.find(({ id }) => kind === 'published-answers' && id === page)
    if (answer !== undefined)
      return {
        title: answer.title,
        url: at(`${paths.guide(rubric, slug)}#${questionAnchor(answer.id)}`),
      }
  }
  const found = { collection: kind, id: page, depth: 0, disableErrors: true, trash: true } as const
  const doc: Record<string, unknown> = { ...(await payload.findByID(found)) }
  const title = [doc['title'], doc['name'], doc['question']].find(
    (each) => typeof each === 'string',
  )
  return { title: typeof title === 'string' ? title : fr.retired, url: null }
}
