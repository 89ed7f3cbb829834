import {
  frenchTypography,
  type Guide,
  type Organization,
  type PublicSettings,
} from '@infos-droits/shared'
import { DESCRIPTIONS } from '../labels.fr.ts'

type Where = { settings: PublicSettings }

/** « à Versailles », « au Chesnay », « aux Mureaux ». */
export const inTown = (town: string): string =>
  /^Les\s/.test(town)
    ? `aux ${town.slice(4)}`
    : /^Le\s/.test(town)
      ? `au ${town.slice(3)}`
      : `à ${town}`

/** « Infos droits Versailles »: the site as its pages are titled. */
export const siteWithTown = ({ siteName, town }: PublicSettings): string =>
  siteName.includes(town) ? siteName : `${siteName} ${town}`

/** What outside search engines show under a guide: what it says, and where it holds. */
export const guideDescription = ({ guide, settings }: Where & { guide: Guide }): string =>
  frenchTypography(`${guide.summary} ${DESCRIPTIONS.guide(inTown(settings.town))}`)

/** The same for a partner. */
export const organizationDescription = ({
  organization,
  settings,
}: Where & { organization: Organization }): string =>
  frenchTypography(
    `${organization.description} ${DESCRIPTIONS.organization(inTown(settings.town))}`,
  )

/** The same for a rubric or a theme. */
export const listDescription = ({
  summary,
  name,
  settings,
}: Where & { summary: string; name: string }): string =>
  frenchTypography(`${name} : ${summary} ${DESCRIPTIONS.list(inTown(settings.town))}`)
