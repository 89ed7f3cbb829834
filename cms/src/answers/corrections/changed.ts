import { formatDate, paths, questionAnchor, type Snapshot } from '@infos-droits/shared'
import type { Payload } from 'payload'
import { env } from '../../env.ts'
import type { AnswerLink } from '../../payload-types.ts'
import { toldTally } from '../../privacy/index.ts'
import { substanceDigest, type LinkedPage } from '../substance.ts'
import { CORRECTIONS_PAGE as fr } from './labels.fr.ts'

/** Answers that are kept and lead to one page that is no longer what it was. */
export type ChangedPage = LinkedPage & {
  title: string
  /** Null once it is gone. */
  url: string | null
  answers: {
    id: string
    reference: string
    revision: number
    answeredOn: string
    /** It was mailed, so a correction can be. */
    isMailed: boolean
  }[]
  /** Erased ones; null when there are none, or too few to be told. */
  erased: number | null
}

const idOf = (value: string | { id: string }): string =>
  typeof value === 'string' ? value : value.id

/** Pages that changed in substance since an answer led to them, with those answers. */
export const changedPages = async ({
  payload,
  snapshot,
}: {
  payload: Payload
  snapshot: Snapshot
}): Promise<ChangedPage[]> => {
  const all = { depth: 0, pagination: false } as const
  const links = (await payload.find({ collection: 'answerLinks', ...all })).docs
  const now = new Map<string, string>()
  const digestOf = ({ kind, page }: LinkedPage): string => {
    const key = `${kind}/${page}`
    const known = now.get(key) ?? substanceDigest({ kind, page }, snapshot)
    now.set(key, known)
    return known
  }
  const groups = new Map<string, AnswerLink[]>()
  for (const link of links.filter((each) => each.digest !== digestOf(each))) {
    const key = `${link.kind}/${link.page}`
    groups.set(key, [...(groups.get(key) ?? []), link])
  }
  const pages: ChangedPage[] = []
  for (const [key, own] of groups) {
    const [first] = own
    if (first === undefined) continue
    const { docs } = await payload.find({
      collection: 'tickets',
      where: {
        and: [
          { id: { in: own.map(({ ticket }) => idOf(ticket)) } },
          { erasedAt: { exists: false } },
          { state: { equals: 'answered' } },
        ],
      },
      select: { reference: true, revision: true, channel: true, answer: { at: true } },
      ...all,
    })
    if (docs.length === 0) continue
    const before = `link/${key}/`
    const page = { kind: first.kind, page: first.page }
    pages.push({
      ...page,
      ...(await shownAs({ payload, page, snapshot })),
      answers: docs.map(({ id, reference, revision, channel, answer }) => ({
        id,
        reference,
        revision,
        answeredOn: answer?.at ? formatDate(answer.at) : '',
        isMailed: channel === 'email',
      })),
      erased: await toldTally({
        payload,
        isOne: (each) => each.startsWith(before) && each !== `${before}${digestOf(page)}`,
      }),
    })
  }
  return pages.sort((a, b) => b.answers.length - a.answers.length)
}

const shownAs = async ({
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
