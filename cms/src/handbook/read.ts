import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { readHandbook, type Handbook } from './markdown.ts'

/** One handbook for each role; the lead’s is in two, the questions and the site. */
export const PARTS = ['lead', 'lead-site', 'partner', 'reception'] as const
export type Part = (typeof PARTS)[number]

/** Last segment of the address of each handbook. */
export const SEGMENTS: Record<Part, string> = {
  lead: 'chef-de-projet',
  'lead-site': 'chef-de-projet-site',
  partner: 'partenaire',
  reception: 'accueil',
}

/** The handbook that an address means; null when it means none. */
export const partAt = (segment: string | undefined): Part | null =>
  PARTS.find((part) => SEGMENTS[part] === segment) ?? null

/** Read from `cms/handbook/`: the server runs in the package’s folder, built or not. */
export const handbookOf = async (part: Part): Promise<Handbook> =>
  readHandbook(await readFile(path.join(process.cwd(), 'handbook', `${part}.md`), 'utf8'))
