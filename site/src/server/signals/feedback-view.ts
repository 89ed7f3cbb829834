import { newSignalId, paths } from '@infos-droits/shared'
import type { SiteContent } from '../../content/index.ts'
import type { FeedbackView } from '../../views.ts'
import type { LiveRelease } from '../releases/index.ts'

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** Answers as they stand in forms and addresses. */
export const ANSWER_OF: Record<string, 'yes' | 'no'> = { oui: 'yes', non: 'no' }

/** A page of the release that can be spoken of; null for anything else. */
export const pageIn = ({
  release,
  path,
}: {
  release: Pick<LiveRelease, 'addresses' | 'content'>
  path: unknown
}): FeedbackView['page'] => {
  if (typeof path !== 'string' || !release.addresses.has(path)) return null
  return { path, title: titleOf(release.content, path) }
}

const titleOf = ({ guides, organizations }: SiteContent, path: string): string | null => {
  const guide = guides.find(({ rubric, slug }) =>
    [paths.guide(rubric, slug), paths.easyRead(rubric, slug)].includes(path),
  )
  const partner = organizations.find(({ slug }) => paths.organization(slug) === path)
  return guide?.title ?? partner?.name ?? null
}

/** What `GET /retour/` and `GET /signaler/` show. */
export const feedbackViewFor = ({
  kind,
  params,
  release,
}: {
  kind: FeedbackView['kind']
  params: URLSearchParams
  release: Pick<LiveRelease, 'addresses' | 'content'>
}): FeedbackView => {
  const page = pageIn({ release, path: params.get('page') })
  const given = params.get('id') ?? ''
  const answer = kind === 'helpful' ? (ANSWER_OF[params.get('reponse') ?? ''] ?? null) : null
  const isDone = params.has('merci')
  return {
    kind,
    step: isDone ? 'thanks' : page === null ? 'explain' : 'ask',
    page,
    answer,
    id: UUID.test(given) ? given : newSignalId(),
    text: '',
    problem: null,
  }
}
