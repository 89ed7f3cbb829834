import { AppError, ownRetention, publicSettingsSchema } from '@infos-droits/shared'
import type { SnapshotContent } from '@infos-droits/shared/crypto'
import { parisDay } from '../../paris-time.ts'
import type { Setting } from '../../payload-types.ts'
import { SNAPSHOT as fr } from '../labels.fr.ts'
import { makeLink } from './links.ts'
import { plain, plainOrNull } from './plain.ts'
import type { Published } from './read.ts'
import type { References } from './references.ts'

const textOf = (text: string | null | undefined): string => plain(text ?? '')

/**
 * The settings that the public may see: nothing of mails and alerts.
 *
 * @throws AppError `snapshot.settings` while the lead has not filled in what every page needs.
 */
export const makeSettings = ({
  published: { settings, asOf },
  references,
}: {
  published: Pick<Published, 'settings' | 'asOf'>
  references: References
}): SnapshotContent['settings'] => {
  const { publisher, host, desk } = settings
  const content = {
    siteName: textOf(settings.siteName),
    tagline: textOf(settings.tagline),
    town: textOf(settings.town),
    department: textOf(settings.department),
    departmentCode: textOf(settings.departmentCode),
    publisher: {
      name: textOf(publisher.name),
      address: plainOrNull(publisher.address),
      phone: plainOrNull(publisher.phone),
      email: plainOrNull(publisher.email),
      director: plainOrNull(publisher.director),
      dpo: plainOrNull(publisher.dpo),
    },
    accessibility: {
      declaredOn: parisDay(settings.accessibility?.declaredOn),
      planUrl: plainOrNull(settings.accessibility?.planUrl),
    },
    host: {
      name: plainOrNull(host?.name),
      address: plainOrNull(host?.address),
      phone: plainOrNull(host?.phone),
    },
    desk: {
      name: textOf(desk.name),
      phone: plainOrNull(desk.phone),
      address: plainOrNull(desk.address),
      hours: plainOrNull(desk.hours),
    },
    situations: (settings.situations ?? []).map(({ label, guide }) => ({
      label: plain(label),
      guide: references.guide(fr.home, guide),
    })),
    alert: makeAlert({ alert: settings.alert, asOf }),
    // What is said to everybody holds for every rubric.
    answerDays: Math.max(
      settings.answerDays,
      ...Object.values(settings.rubricDays ?? {}).map(Number),
    ),
    retentionDays: settings.retentionDays,
    ...makeTerritoryRetention(settings),
    backupDays: settings.backupDays,
    postsPerMinute: settings.postsPerMinute,
  }
  const checked = publicSettingsSchema.omit({ digest: true }).safeParse(content)
  if (checked.success) return checked.data
  const what = checked.error.issues.map((issue) => issue.path.join('.')).join(', ')
  throw new AppError({ code: 'snapshot.settings', message: fr.settings(what), status: 422 })
}

/** Nothing while everybody’s questions are kept as long. */
const makeTerritoryRetention = (
  settings: Setting,
): Pick<SnapshotContent['settings'], 'territoryRetentionDays'> => {
  const own = ownRetention(settings).map(({ territory, days }) => [territory, days] as const)
  return own.length === 0 ? {} : { territoryRetentionDays: Object.fromEntries(own) }
}

/** The banner, while it is to be shown. */
const makeAlert = ({
  alert,
  asOf,
}: {
  alert: Setting['alert']
  asOf: Date
}): SnapshotContent['settings']['alert'] => {
  const [title, text] = [plainOrNull(alert?.title), plainOrNull(alert?.text)]
  const isPast = !alert?.until || Date.parse(alert.until) <= asOf.getTime()
  if (title === null || text === null || isPast) return null
  return { title, text, link: makeLink(alert.link), isUrgent: alert.isUrgent === true }
}
