import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { ROLES } from '../people/index.ts'
import { readHandbook, type Handbook } from './markdown.ts'

export type Role = (typeof ROLES)[number]

/** Last segment of the address of each handbook. */
export const SEGMENTS: Record<Role, string> = {
  lead: 'chef-de-projet',
  partner: 'partenaire',
  reception: 'accueil',
}

/** The role that an address means; null when it means none. */
export const roleAt = (segment: string | undefined): Role | null =>
  ROLES.find((role) => SEGMENTS[role] === segment) ?? null

/** Read from `cms/handbook/`: the server runs in the package’s folder, built or not. */
export const handbookOf = async (role: Role): Promise<Handbook> =>
  readHandbook(await readFile(path.join(process.cwd(), 'handbook', `${role}.md`), 'utf8'))
