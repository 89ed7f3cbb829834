import type { AdminViewServerProps, PayloadRequest } from 'payload'
import { AdminPage } from '../../admin-page/index.ts'
import { noteTextsOpened } from '../../privacy/index.ts'
import { PUBLIC_ANSWER as fr } from '../labels.fr.ts'
import { marksIn } from '../marks.ts'
import { validatedTicket } from '../validated.ts'
import { PublicAnswerForm } from './PublicAnswerForm.tsx'
import './answers.css'

/** « Proposer une question-réponse publique »: the words of one answer, made public by the lead. */
export const PublicAnswerView = async (props: AdminViewServerProps) => {
  const { req } = props.initPageResult
  const asked = props.searchParams?.['demande']
  const view = await viewOf(req, typeof asked === 'string' ? asked : '')
  return (
    <AdminPage view={props} className="public-answer">
      <h1>{fr.title}</h1>
      {req.user?.role !== 'lead' ? (
        <p>{fr.leadOnly}</p>
      ) : view === null ? (
        <p>{fr.none}</p>
      ) : (
        <>
          <p>
            <a href={`/admin/collections/tickets/${view.ticket}`}>{fr.back}</a>
          </p>
          <p>{fr.intro}</p>
          <PublicAnswerForm view={view} />
        </>
      )}
    </AdminPage>
  )
}

const viewOf = async (req: PayloadRequest, id: string) => {
  const ticket = await validatedTicket({ req, id })
  if (ticket === null || req.user === null) return null
  const { payload } = req
  const reader = { userId: req.user.id }
  await noteTextsOpened({ payload, tickets: [ticket.id], reader })
  const texts = { question: ticket.masked, answer: ticket.answer?.text ?? '' }
  const { docs: guides } = await payload.find({
    collection: 'guides',
    where: { _status: { equals: 'published' } },
    depth: 0,
    pagination: false,
    sort: 'title',
    select: { title: true, slug: true },
  })
  return {
    ticket: ticket.id,
    texts,
    marks: await marksIn({ payload, ticket, texts, kept: [] }),
    guides: guides.map((guide) => ({ id: guide.id, title: guide.title })),
    guide: guides.find(({ slug }) => slug === ticket.guide)?.id ?? (await firstLinked(req, ticket)),
  }
}

/** The guide to which the answer leads, where the question came from none. */
const firstLinked = async (req: PayloadRequest, { id }: { id: string }): Promise<string> => {
  const where = { ticket: { equals: id }, kind: { equals: 'guides' } }
  const found = { collection: 'answerLinks', where, depth: 0, limit: 1, sort: 'createdAt' } as const
  const [link] = (await req.payload.find(found)).docs
  return link?.page ?? ''
}
