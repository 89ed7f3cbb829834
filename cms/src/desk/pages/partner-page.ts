import { formatDate, formatPhone } from '@infos-droits/shared'
import { html } from 'hono/html'
import type { Ticket } from '../../payload-types.ts'
import { TICKET_FIELDS } from '../fields.fr.ts'
import { IDEA } from '../../signals/index.ts'
import { OWN_DOCUMENTS } from '../documents/labels.fr.ts'
import { PARTNER_DETAIL } from '../detail/labels.fr.ts'
import { PLACE_LABELS } from '../labels.fr.ts'
import { differencesView } from './drafting/conflict.ts'
import { attachForm, joinedList, type Joined } from './drafting/attach-form.ts'
import { draftForm } from './drafting/form.ts'
import { helpView, type Help } from './drafting/help.ts'
import { DRAFTING } from './drafting/labels.fr.ts'
import { tie } from './drafting/one-form.ts'
import { ideaForm, ideaPlaceOf, type IdeaProblem } from './idea-form.ts'
import { PAGES } from './labels.fr.ts'
import { page, t, written, type Markup } from './layout.ts'

const fr = PAGES.partner

export type PartnerView = {
  siteName: string
  ticket: Pick<
    Ticket,
    | 'reference'
    | 'rubric'
    | 'territory'
    | 'dueAt'
    | 'masked'
    | 'draft'
    | 'remark'
    | 'revision'
    | 'state'
  >
  /** Null when there is nothing to write. */
  help: Help | null
  /** Who is asked for a part asks nothing back here. */
  canAsk: boolean
  /** The documents that go with the draft. */
  documents: Joined[]
  /** What is read beside the question. */
  beside?: Markup | ''
  /** What else can be done than to answer. */
  out?: Markup | ''
  /** What has just been done. */
  done:
    | 'save_draft'
    | 'propose'
    | 'propose_detail'
    | 'ask_lead'
    | 'attach'
    | 'take_back_document'
    | 'idea'
    | 'insert'
    | null
  /** What went wrong, with what was typed. */
  problem: {
    message: string
    /** Another text was kept since this one was begun. */
    isChanged: boolean
    /** It only did not leave: what was typed may be kept. */
    isUnsent?: boolean
    text: string
    reason: string
    ask: string
    idea: IdeaProblem | null
  } | null
}

/** The page on which a partner reads a question and proposes an answer. */
export const partnerPage = (view: PartnerView): Promise<Response> => {
  const { ticket, siteName, problem } = view
  const isOpen = ticket.state === 'with_partner'
  return page({
    title: fr.title(ticket.reference),
    siteName,
    status: problem === null ? 200 : 409,
    body: html`
      <h1>${t(isOpen ? fr.heading : fr.title(ticket.reference))}</h1>
      ${doneNotice(view)} ${problemNotice(view)} ${isOpen ? html`<p>${t(fr.intro)}</p>` : ''}
      ${facts(ticket)}
      <section aria-labelledby="question">
        <h2 id="question">${fr.question}</h2>
        ${written(ticket.masked)}
        <p class="small">${t(fr.masked)}</p>
      </section>
      ${
        ticket.remark && isOpen
          ? html`<section class="note">
              <h2>${fr.note}</h2>
              ${written(ticket.remark)}
            </section>`
          : ''
      }
      ${view.beside ?? ''} ${isOpen ? forms(view) : sentDraft(view)} ${view.out ?? ''}
      ${ideaForm({ problem: problem?.idea ?? null, isOpen })}
    `,
  })
}

const facts = (ticket: PartnerView['ticket']): Markup => html`
  <dl>
    <div>
      <dt>${fr.rubric}</dt>
      <dd>${TICKET_FIELDS.rubrics[ticket.rubric ?? 'unknown']}</dd>
    </div>
    <div>
      <dt>${fr.territory}</dt>
      <dd>${ticket.territory ? PLACE_LABELS[ticket.territory] : ''}</dd>
    </div>
    <div>
      <dt>${fr.due}</dt>
      <dd>${formatDate(ticket.dueAt)}</dd>
    </div>
  </dl>
`

const DONE = {
  save_draft: fr.savedDraft,
  propose: fr.proposed,
  propose_detail: PARTNER_DETAIL.done,
  ask_lead: DRAFTING.asked,
  attach: DRAFTING.attached,
  take_back_document: OWN_DOCUMENTS.takenBack,
  idea: IDEA.sent,
  insert: DRAFTING.inserted,
} as const

const doneNotice = ({ done }: PartnerView): Markup | '' =>
  done === null ? '' : html`<p class="done" role="status">${t(DONE[done])}</p>`

const problemNotice = ({ problem, ticket }: PartnerView): Markup | '' => {
  if (problem === null) return ''
  const saved = ticket.draft?.text
  const isOther = saved && problem.isChanged && saved !== problem.text
  const place = problem.idea === null ? null : ideaPlaceOf(problem.idea.code)
  return html`<div class="problem" role="alert">
    <h2>${t(problem.isUnsent === true ? DRAFTING.unsent : fr.errorTitle)}</h2>
    <p>
      ${place === null ? t(problem.message) : html`<a href="#${place}">${t(problem.message)}</a>`}
    </p>
    ${
      isOther
        ? html`<h3>${t(fr.newer)}</h3>
            ${differencesView(problem.text, saved)}`
        : ''
    }
  </div>`
}

const forms = ({ ticket, problem, help, canAsk, documents }: PartnerView): Markup => html`
  ${draftForm({ revision: ticket.revision, draft: ticket.draft, typed: problem?.text || null })}
  ${help === null ? '' : helpView(help)} ${attachForm()} ${joinedList(documents, true)}
  ${canAsk ? askLead({ problem }) : ''}
  <details ${problem?.reason ? 'open' : ''}>
    <summary>${t(fr.notOurs)}</summary>
    <label for="reason">${t(fr.reason)}</label>
    <textarea id="reason" name="reason" ${tie(true)} rows="3" lang="fr">
${problem?.reason ?? ''}</textarea>
    <p class="actions">
      <button name="event" value="hand_back" ${tie(true)} class="second">${t(fr.handBack)}</button>
    </p>
  </details>
`

const askLead = ({ problem }: Pick<PartnerView, 'problem'>): Markup => html`
  <details ${problem?.ask ? 'open' : ''}>
    <summary>${t(DRAFTING.askLead)}</summary>
    <p id="ask-help">${t(DRAFTING.askLeadHelp)}</p>
    <label for="ask">${t(DRAFTING.askLeadText)}</label>
    <textarea id="ask" name="ask" ${tie(true)} rows="3" aria-describedby="ask-help" lang="fr">
${problem?.ask ?? ''}</textarea>
    <p class="actions">
      <button name="event" value="ask_lead" ${tie(true)} class="second">
        ${t(DRAFTING.askLeadSend)}
      </button>
    </p>
  </details>
`

const sentDraft = ({ ticket, documents }: PartnerView): Markup | '' =>
  ticket.draft?.text
    ? html`<section>
          <h2>${t(fr.yourText)}</h2>
          ${written(ticket.draft.text)}
        </section>
        ${joinedList(documents, false)}`
    : ''

export type Contact = { siteName: string; name: string; phone: string | null }

const link = PAGES.link
const contactLine = ({ name, phone }: Contact) =>
  html`<p>${t(link.contact(name, phone === null ? null : formatPhone(phone)))}</p>`

const plain = ({
  contact,
  title,
  text,
  status,
  more = '',
}: {
  contact: Contact
  title: string
  text: string
  status: number
  more?: Markup | ''
}): Promise<Response> =>
  page({
    title,
    siteName: contact.siteName,
    status,
    body: html`<h1>${t(title)}</h1>
      <p>${t(text)}</p>
      ${more}${contactLine(contact)}`,
  })

/** What a link that cannot be used says, and how to get a new one. */
export const linkPages = {
  unknown: (contact: Contact) =>
    plain({ contact, title: link.unknownTitle, text: link.unknown, status: 404 }),
  expired: (contact: Contact) =>
    plain({
      contact,
      title: link.expiredTitle,
      text: link.expired,
      status: 410,
      more: html`<form method="post">
        <p class="actions"><button name="event" value="renew">${t(link.renew)}</button></p>
      </form>`,
    }),
  withdrawn: (contact: Contact) =>
    plain({
      contact,
      title: link.expiredTitle,
      text: link.expired,
      status: 410,
      more: html`<p>${t(link.withdrawn)}</p>`,
    }),
  renewed: (contact: Contact) =>
    plain({ contact, title: link.renewedTitle, text: link.renewed, status: 200 }),
  handedBack: (contact: Contact) =>
    plain({ contact, title: fr.handedBackTitle, text: fr.handedBack, status: 200 }),
  problem: (contact: Contact, { message, status }: { message: string; status: number }) =>
    plain({ contact, title: PAGES.form.largeTitle, text: message, status }),
  withLead: (contact: Contact) =>
    plain({ contact, title: link.withLeadTitle, text: link.withLead, status: 410 }),
  over: (contact: Contact) =>
    plain({ contact, title: link.overTitle, text: link.over, status: 410 }),
}
