import type { GroupField } from 'payload'
import { FIELDS as fr } from './labels.fr.ts'
import { httpsOnly } from './urls.ts'

const isFilled = (value: unknown): boolean => typeof value === 'string' && value.trim() !== ''

/** What is wrong with a link that may be left out whole, in French, or true. */
export const linkProblem = ({ label, url }: { label: unknown; url: unknown }): true | string => {
  if (isFilled(label) !== isFilled(url)) return fr.linkHalf
  return httpsOnly(url)
}

/** A link out of the site, its text and its address, or nothing. */
export const linkField = ({ description }: { description?: string } = {}): GroupField => ({
  name: 'link',
  type: 'group',
  label: fr.link,
  ...(description === undefined ? {} : { admin: { description } }),
  fields: [
    { name: 'label', type: 'text', label: fr.linkLabel, maxLength: 140 },
    {
      name: 'url',
      type: 'text',
      label: fr.linkUrl,
      validate: (url: unknown, { siblingData }: { siblingData: { label?: unknown } }) =>
        linkProblem({ label: siblingData.label, url }),
    },
  ],
})
