import type { Payload, TypedUser } from 'payload'
import { env } from '../env.ts'
import { forbiddenWords, wordsInAddress } from '../letters/index.ts'
import { neutralAddress } from '../mail/index.ts'
import type { Setting } from '../payload-types.ts'
import { TODAY as fr } from './labels.fr.ts'
import type { Task } from './tasks.ts'

const SETTINGS = '/admin/globals/settings'

const isEmpty = (value: string | null | undefined): boolean => (value ?? '').trim() === ''

/** What the site says « à compléter » of, or cannot say, while a setting is empty; for the lead. */
export const settingsTasks = async ({
  payload,
  user,
}: {
  payload: Payload
  user: TypedUser
}): Promise<Task[]> => {
  const settings = await payload.findGlobal({
    slug: 'settings',
    depth: 0,
    overrideAccess: false,
    user,
  })
  // A new desk has saved none yet: nothing can be read of them.
  if (isEmpty(settings.senderAddress))
    return [{ label: fr.settings, count: 1, href: SETTINGS, when: 'now' }]
  const missing = missingInStatement(settings)
  const tasks: Task[] = []
  // Everybody may choose to fetch an answer at the desk.
  if (isEmpty(settings.desk.address))
    tasks.push({ label: fr.deskAddress, count: 1, href: SETTINGS, when: 'now' })
  if (missing.length > 0)
    tasks.push({
      label: fr.statement(missing),
      count: missing.length,
      href: SETTINGS,
      when: 'later',
    })
  const telling = await forbiddenWords({ req: { payload }, settings })
  const said = [...new Set(wordsInAddress(neutralAddress(settings), telling))]
  if (said.length > 0)
    tasks.push({ label: fr.neutralAddress(said), count: 1, href: SETTINGS, when: 'later' })
  const { READING_URL, CMS_URL } = env()
  const { hostname } = new URL(READING_URL ?? CMS_URL)
  const shown = [...new Set(wordsInAddress(hostname, telling))]
  if (shown.length > 0)
    tasks.push({
      label: fr.neutralLink({ hostname, words: shown }),
      count: 1,
      href: '/admin/mode-d-emploi',
      when: 'later',
    })
  return tasks
}

/** What the accessibility statement has to say and does not know (RGAA, model of the statement). */
const missingInStatement = ({ accessibility, publisher }: Setting): string[] => {
  const parts: [string, string | null | undefined][] = [
    [fr.statementParts.declaredOn, accessibility?.declaredOn],
    [fr.statementParts.planUrl, accessibility?.planUrl],
    [fr.statementParts.email, publisher.email],
    [fr.statementParts.phone, publisher.phone],
  ]
  return parts.filter(([, value]) => isEmpty(value)).map(([name]) => name)
}
