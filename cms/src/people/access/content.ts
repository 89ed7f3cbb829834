import type { FieldAccess, GlobalConfig } from 'payload'
import {
  isLead,
  leadOnly,
  nobody,
  ownOrganization,
  publishedOrLead,
  signedIn,
} from './predicates.ts'
import type { Rules } from './predicates.ts'

/**
 * Every rule on what the site shows. The public reads none of it here: the site takes the snapshot
 * with its own token.
 */

/** The eight are fixed: the seed makes them, people change their words and order. */
export const rubricAccess: Rules = {
  create: nobody,
  read: signedIn,
  readVersions: nobody,
  update: leadOnly,
  delete: nobody,
}

/** Public as soon as it is saved: themes, helplines, services, places. */
export const referenceAccess: Rules = {
  create: leadOnly,
  read: signedIn,
  readVersions: nobody,
  update: leadOnly,
  delete: leadOnly,
}

/** What the search is taught: the lead's alone; visitors get it with the site. */
export const searchWordsAccess: Rules = {
  create: leadOnly,
  read: leadOnly,
  readVersions: nobody,
  update: leadOnly,
  delete: leadOnly,
}

/** Words that the editors are told to say otherwise: no visitor sees them. */
export const plainWordsAccess: Rules = {
  create: leadOnly,
  read: leadOnly,
  readVersions: nobody,
  update: leadOnly,
  delete: leadOnly,
}

/** Guides and partners: drafts and versions belong to the lead. */
export const documentAccess: Rules = {
  create: leadOnly,
  read: publishedOrLead,
  readVersions: leadOnly,
  update: leadOnly,
  delete: leadOnly,
}

export const mediaAccess: Rules = {
  create: leadOnly,
  read: signedIn,
  readVersions: nobody,
  update: leadOnly,
  delete: leadOnly,
}

const idOf = (doc: unknown): unknown =>
  doc !== null && typeof doc === 'object' && 'id' in doc ? doc.id : undefined

/** How the desk reaches a partner: the lead and that partner only. */
export const partnerContactAccess: { read: FieldAccess } = {
  read: ({ req, id, doc }) => {
    if (isLead({ req })) return true
    const own = ownOrganization({ req })
    return own !== null && own === (id ?? idOf(doc))
  },
}

export const settingsAccess: Required<NonNullable<GlobalConfig['access']>> = {
  read: leadOnly,
  readVersions: nobody,
  update: leadOnly,
}

/** Written by the machinery; read by the lead. */
export const publicationAccess: Rules = {
  create: nobody,
  read: leadOnly,
  readVersions: nobody,
  update: nobody,
  delete: nobody,
}

/** Made, looked at and taken back by the lead, at doors of their own. */
export const previewLinkAccess: Rules = {
  create: nobody,
  read: nobody,
  readVersions: nobody,
  update: nobody,
  delete: nobody,
}

export const seededAccess: Rules = {
  create: nobody,
  read: nobody,
  readVersions: nobody,
  update: nobody,
  delete: nobody,
}
