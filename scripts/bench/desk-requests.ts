import { z } from 'zod'

export type Get = (path: string) => Promise<Response>

const ROWS = 50
/** The thousandth page of fifty. */
export const DEEP_PAGE = 1000

const OPEN = 'with_lead,with_partner,to_validate,to_hand_over,undeliverable,sending'
const LATE = new Date().toISOString()

/** What a lead filters by, and the same conditions for Payload’s own list. */
export const LISTS: { ours: string; stock: string }[] = [
  { ours: 'vue=a-traiter', stock: `where[state][in]=${OPEN}&sort=dueAt` },
  { ours: 'vue=a-valider', stock: 'where[state][equals]=to_validate&sort=dueAt' },
  {
    ours: 'vue=en-retard&rubrique=logement',
    stock: `where[state][in]=${OPEN}&where[dueAt][less_than]=${LATE}&where[rubric][equals]=logement&sort=dueAt`,
  },
  {
    ours: 'vue=chez-les-partenaires&reponse=phone&habite=here',
    stock:
      'where[state][equals]=with_partner&where[channel][equals]=phone&where[territory][equals]=here&sort=dueAt',
  },
  {
    ours: 'vue=repondues&rubrique=sante',
    stock: 'where[state][equals]=answered&where[rubric][equals]=sante&sort=-dueAt',
  },
  { ours: 'vue=toutes', stock: 'sort=-dueAt' },
]

/** One word that is everywhere, some that stand together, some that are rare, one that is nowhere. */
export const SEARCHES = [
  'logement',
  'demande dossier',
  'loyer impayé expulsion',
  'séparation pension enfant',
  'carte invalidité stationnement',
  'surendettement Banque de France',
  'tutelle',
  'hippopotame',
]

const COLUMNS = [
  'reference',
  'revision',
  'state',
  'rubric',
  'organization',
  'channel',
  'receivedAt',
  'dueAt',
]

/** Payload’s own list of the same rows and columns. */
export const stockOf = (conditions: string, page = 1): string => {
  const select = COLUMNS.map((name) => `select[${name}]=true`).join('&')
  return `/api/tickets?depth=0&limit=${String(ROWS)}&page=${String(page)}&${select}&${conditions}`
}

const pageSchema = z.object({
  docs: z.array(z.object({ dueAt: z.string(), reference: z.string() })),
})

/** Where the page before the deep one ends. */
export const deepPlace = async (get: Get): Promise<string> => {
  const answer = await get(stockOf('where[state][equals]=answered&sort=-dueAt', DEEP_PAGE - 1))
  const last = pageSchema.parse(await answer.json()).docs.at(-1)
  if (last === undefined) throw new Error('there is no page as deep as that')
  return `${last.dueAt}~${last.reference}`
}
