import type { Guide, Organization, Snapshot } from '@infos-droits/shared'
import { canonicalJson, sha256 } from '@infos-droits/shared/crypto'

/** A page that an answer may lead to, by its id. */
export type LinkedPage = { kind: 'guides' | 'organizations' | 'published-answers'; page: string }

/** Letters and figures only: typography, case and punctuation change nothing of what is said. */
export const said = (text: string | null | undefined): string =>
  (text ?? '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** Tags tell where a link leads: that counts. */
const words = (html: string): string =>
  html.replace(/<a href="([^"]*)">/g, ' $1 ').replace(/<[^>]*>/g, ' ')

/** As it is read, without tags. */
export const plain = (html: string): string =>
  Object.entries({ lt: '<', gt: '>', quot: '"', '#39': '’', nbsp: '\u00A0', amp: '&' })
    .reduce(
      (text, [name, letter]) => text.replaceAll(`&${name};`, letter),
      html.replace(/<[^>]*>/g, ' '),
    )
    .replace(/ +/g, ' ')
    .trim()

const all = (texts: readonly (string | null | undefined)[]): string[] => texts.map(said)

/** How to reach a partner and what it does there; closures pass by themselves. */
const ofOrganization = (organization: Organization): unknown => [
  all([organization.name, organization.phone, organization.email, organization.website]),
  organization.services.map(({ name, description, eligibility, application, fees }) =>
    all([name, description, eligibility, application, fees]),
  ),
  organization.locations.map(({ name, street, postalCode, city, phone, hours, week }) => [
    all([name, street, postalCode, city, phone, hours]),
    week,
  ]),
]

/** What a guide says to do, with what it shows of those it sends people to. */
const ofGuide = (guide: Guide, { organizations, hotlines }: Snapshot): unknown => [
  all(guide.audience),
  guide.steps.map(({ title, html }) => all([title, words(html)])),
  all(guide.prepare),
  guide.contacts.map(({ organization, service, reason }) => {
    const held = organizations.find(({ slug }) => slug === organization)
    return [organization, service, said(reason), held === undefined ? null : ofOrganization(held)]
  }),
  hotlines
    .filter(({ slug }) => guide.hotlines.includes(slug))
    .map(({ number, hours, cost }) => all([number, hours, cost])),
  guide.links.map(({ url }) => url),
]

const substanceOf = ({ kind, page }: LinkedPage, snapshot: Snapshot): unknown => {
  if (kind === 'guides') {
    const guide = snapshot.guides.find(({ id }) => id === page)
    return guide === undefined ? null : ofGuide(guide, snapshot)
  }
  if (kind === 'organizations') {
    const organization = snapshot.organizations.find(({ id }) => id === page)
    return organization === undefined ? null : ofOrganization(organization)
  }
  const answers = snapshot.guides.flatMap((guide) => guide.answers ?? [])
  const answer = answers.find(({ id }) => id === page)
  return answer === undefined ? null : all([answer.title, words(answer.html)])
}

/** Of a page that the site no longer shows. */
export const GONE = 'gone'

/**
 * A digest of what a page says in substance: the same as long as only its summary, pictures, sources,
 * synonyms, typography or punctuation change, or a closure; `GONE` once it is no longer shown.
 */
export const substanceDigest = (page: LinkedPage, snapshot: Snapshot): string => {
  const substance = substanceOf(page, snapshot)
  return substance === null ? GONE : sha256(canonicalJson(substance))
}
