import type { Access, FieldAccess, Where } from 'payload'
import {
  isLead,
  leadField,
  leadOnly,
  noField,
  nobody,
  ownOrganization,
  type Rules,
} from './predicates.ts'

/** Every rule on the desk's collections. Changes of a ticket go through the workflow only. */

const handOvers: Where = { state: { equals: 'to_hand_over' } }
const ofOrganization = (organization: string): Where => ({
  or: [{ organization: { equals: organization } }, { coAsked: { in: [organization] } }],
})

/** A lead reads all; a partner what its organization holds or gives a part of; reception what is to be handed over and what they entered. */
const readTickets: Access = ({ req }) => {
  if (isLead({ req })) return true
  if (req.user?.role === 'reception')
    return { or: [handOvers, { enteredBy: { equals: req.user.id } }] }
  const organization = ownOrganization({ req })
  return organization === null ? false : ofOrganization(organization)
}

export const ticketAccess: Rules = {
  create: nobody,
  read: readTickets,
  readVersions: nobody,
  update: nobody,
  delete: nobody,
}

/** The text as the person wrote it, the answer before it is sent, the history. */
export const ticketTextAccess: { read: FieldAccess } = { read: leadField }

/** The masked question: lead, and each partner who reads the ticket. */
export const ticketMaskedAccess: { read: FieldAccess } = {
  read: ({ req }) => isLead({ req }) || ownOrganization({ req }) !== null,
}

/** The draft and the remark on it: lead, and the one partner who holds the question. */
export const ticketDraftAccess: { read: FieldAccess } = {
  read: ({ req, doc }) => {
    if (isLead({ req })) return true
    const own = ownOrganization({ req })
    return own !== null && organizationIn(doc) === own
  },
}

const organizationIn = (doc: unknown): unknown => {
  if (doc === null || typeof doc !== 'object' || !('organization' in doc)) return null
  const { organization } = doc
  return organization !== null && typeof organization === 'object' && 'id' in organization
    ? organization.id
    : organization
}

/** What each partner gives to an answer: the lead reads all of it; a partner its own, on the ticket’s screen. */
export const contributionAccess: Rules = {
  create: nobody,
  read: leadOnly,
  readVersions: nobody,
  update: nobody,
  delete: nobody,
}

/** Identity is read only through the logged opening of the privacy room. */
export const identityAccess: { read: FieldAccess } = { read: noField }

export const mailAccess: Rules = {
  create: nobody,
  read: leadOnly,
  readVersions: nobody,
  update: nobody,
  delete: nobody,
}

/** Who has a ticket open: told by an endpoint, to each what they may know. */
export const presenceAccess: Rules = {
  create: nobody,
  read: nobody,
  readVersions: nobody,
  update: nobody,
  delete: nobody,
}

/** What people wrote by mail about a ticket, and what came of each report of the mail service. */
export const messageAccess: Rules = {
  create: nobody,
  read: leadOnly,
  readVersions: nobody,
  update: nobody,
  delete: nobody,
}

/** Bytes that belong to something else: read through what they belong to. */
export const sealedPartAccess: Rules = {
  create: nobody,
  read: nobody,
  readVersions: nobody,
  update: nobody,
  delete: nobody,
}

export const routeAccess: Rules = {
  create: leadOnly,
  read: leadOnly,
  readVersions: nobody,
  update: leadOnly,
  delete: leadOnly,
}

/** What the lead notes of questions: subjects are theirs, the marks are made through endpoints. */
export const gapAccess: Rules = {
  create: leadOnly,
  read: leadOnly,
  readVersions: nobody,
  update: leadOnly,
  delete: leadOnly,
}

/** Texts for answers: partners are shown them by their page, and read no list. */
export const paragraphAccess: Rules = {
  create: leadOnly,
  read: leadOnly,
  readVersions: nobody,
  update: leadOnly,
  delete: leadOnly,
}

/** Ids only, written by the desk: pages in answers, questions of a subject. */
export const answerMarkAccess: Rules = {
  create: nobody,
  read: leadOnly,
  readVersions: nobody,
  update: nobody,
  delete: nobody,
}

/** Written through a page that checks them. */
export const letterTemplateAccess: Rules = {
  create: nobody,
  read: leadOnly,
  readVersions: nobody,
  update: nobody,
  delete: nobody,
}

export const partnerLinkAccess: Rules = {
  create: nobody,
  read: leadOnly,
  readVersions: nobody,
  update: nobody,
  delete: nobody,
}

export const accessLogAccess: Rules = {
  create: nobody,
  read: leadOnly,
  readVersions: nobody,
  update: nobody,
  delete: nobody,
}

/** Counted by the machinery; shown to the lead merged, by a page of its own. */
export const countAccess: Rules = {
  create: nobody,
  read: nobody,
  readVersions: nobody,
  update: nobody,
  delete: nobody,
}

/** Written by the machinery; read by the lead. */
export const erasureAccess: Rules = {
  create: nobody,
  read: leadOnly,
  readVersions: nobody,
  update: nobody,
  delete: nobody,
}
