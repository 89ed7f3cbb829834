import type { SiteContent } from '../content/index.ts'
import { hotlinesOfOrganization, phoneLink } from '../content/index.ts'
import { hoursText } from '../hours/index.ts'
import { codesOf } from '../short-addresses/index.ts'

/** One way to reach a partner: a number ready to dial, whose it is, when. */
export type CounterWay = {
  /** « Permanence de Versailles », « CAF »; null for the partner’s own number. */
  label: string | null
  phone: { href: string; shown: string } | null
  town: string | null
  hours: string | null
}

/** What desk mode knows of pages beside the search. */
export type CounterData = {
  /** Id of a search document → what the desk reads out; partners and lines without any are left out. */
  ways: Record<string, CounterWay[]>
  /** Path of a page → code of its short address. */
  codes: Record<string, string>
}

/** Numbers, towns and hours that desk mode shows in its results, and the short addresses it sends. */
export const counterData = (content: SiteContent): CounterData => ({
  ways: waysByPage(content),
  codes: codesOf(content).all,
})

const waysByPage = (content: SiteContent): CounterData['ways'] =>
  Object.fromEntries([
    ...content.organizations.flatMap((organization): [string, CounterWay[]][] => {
      const ways = [
        ...(organization.phone === null ? [] : [wayOf({ phone: organization.phone })]),
        ...hotlinesOfOrganization(content, organization).map((line) =>
          wayOf({ label: line.name, phone: line.number, hours: line.hours }),
        ),
        ...organization.locations.map((location) =>
          wayOf({
            label: location.name,
            phone: location.phone,
            town: location.city,
            hours: hoursText(location),
          }),
        ),
      ]
      return ways.length === 0 ? [] : [[`organization:${organization.slug}`, ways]]
    }),
    ...content.hotlines.map((line): [string, CounterWay[]] => [
      `hotline:${line.slug}`,
      [wayOf({ phone: line.number, hours: line.hours })],
    ]),
  ])

const wayOf = ({
  label = null,
  phone = null,
  town = null,
  hours = null,
}: {
  label?: string | null
  phone?: string | null
  town?: string | null
  hours?: string | null
}): CounterWay => ({ label, phone: phone === null ? null : linkOf(phone), town, hours })

const linkOf = (number: string) => {
  const { href, shown } = phoneLink(number)
  return { href, shown }
}
