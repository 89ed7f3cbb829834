import { mkdir, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Payload, PayloadRequest } from 'payload'
import { randomPassword } from '../people/index.ts'
import { enrol, newSecret } from '../second-factor/index.ts'
import { inTransaction } from '../work/index.ts'
import { DEMO_NAMES as fr } from './labels.fr.ts'

/** One line of `demo-accounts.json`. */
export type DemoAccount = {
  role: 'lead' | 'partner' | 'reception'
  name: string
  email: string
  password: string
  /** Secret of the six-digit code, base 32; whoever has it makes the codes (`npm run code`). */
  totp?: string
  /** Slug of the partner's organization. */
  organization?: string
}

/** RFC 2606: addresses there can reach nobody. */
const DOMAIN = 'infos-droits.example'
const PARTNERS = ['adil-78', 'caf-78']

/**
 * Makes accounts to try the system with, only when there is none at all. The passwords and the
 * secret of the lead’s six-digit code are random; they are on disk before the accounts are made, so that no account is ever made without its password.
 * Returns false when accounts exist already.
 */
export const makeDemoAccounts = async ({
  payload,
  file,
}: {
  payload: Payload
  file: string
}): Promise<boolean> => {
  const { totalDocs } = await payload.count({ collection: 'users' })
  if (totalDocs > 0) return false
  const organizations = await payload.find({
    collection: 'organizations',
    where: { slug: { in: PARTNERS } },
    depth: 0,
    pagination: false,
    sort: 'slug',
    select: { slug: true, name: true },
  })
  const partners = organizations.docs.map(({ slug, name }) =>
    account('partner', slug, fr.partner(name), slug),
  )
  const accounts = [
    account('lead', 'chef.projet', fr.lead),
    ...partners,
    account('reception', 'accueil', fr.reception),
  ]
  await writeSecret(file, `${JSON.stringify(accounts, null, 2)}\n`)
  const ids = new Map(organizations.docs.map(({ slug, id }) => [slug, id]))
  await inTransaction({
    payload,
    work: async (req) => {
      for (const made of accounts) await createAccount({ req, made, ids })
    },
  })
  return true
}

const account = (
  role: DemoAccount['role'],
  mailbox: string,
  name: string,
  organization?: string,
): DemoAccount => ({
  role,
  name,
  email: `${mailbox}@${DOMAIN}`,
  password: randomPassword(),
  ...(role === 'lead' ? { totp: newSecret() } : {}),
  ...(organization === undefined ? {} : { organization }),
})

const createAccount = async ({
  req,
  made,
  ids,
}: {
  req: PayloadRequest
  made: DemoAccount
  ids: Map<string, string>
}): Promise<void> => {
  const { role, name, email, password, totp } = made
  const organization = made.organization === undefined ? undefined : ids.get(made.organization)
  const user = await req.payload.create({
    collection: 'users',
    data: { role, name, email, password, ...(organization === undefined ? {} : { organization }) },
    depth: 0,
    req,
  })
  if (totp !== undefined) await enrol({ req, user: user.id, secret: totp })
}

/** Whole or not at all, and for this user only. */
const writeSecret = async (file: string, text: string): Promise<void> => {
  await mkdir(path.dirname(file), { recursive: true })
  const draft = `${file}.${String(process.pid)}.tmp`
  await writeFile(draft, text, { mode: 0o600 })
  await rename(draft, file)
}
