import { WEEKDAYS, type Location } from '@infos-droits/shared'
import { groupRanges } from './group-ranges.ts'
import type { Thing } from './breadcrumb-data.ts'

const DAY_OF_WEEK = WEEKDAYS.map(
  (day) => `https://schema.org/${day.charAt(0).toUpperCase()}${day.slice(1)}`,
)

/**
 * A place where one is received (schema.org Place): where, when, closures and access, as far as known.
 * Hours by appointment are left out: nobody is received who just comes.
 */
export const placeData = ({
  name,
  street,
  postalCode,
  city,
  phone,
  week,
  closures,
  access,
}: Location): Thing => {
  const open = groupRanges(week ?? []).map(({ days, from, to }) => ({
    '@type': 'OpeningHoursSpecification',
    dayOfWeek: days.map((day) => DAY_OF_WEEK[day]),
    opens: from,
    // The midnight with which a day ends is written 23:59 (schema.org/closes, Google’s guide).
    closes: to === '24:00' ? '23:59' : to,
  }))
  const closed = closures.map(({ from, to }) => ({
    '@type': 'OpeningHoursSpecification',
    opens: '00:00',
    closes: '00:00',
    validFrom: from,
    validThrough: to,
  }))
  return {
    '@type': 'Place',
    name,
    address: {
      '@type': 'PostalAddress',
      ...(street === null ? {} : { streetAddress: street }),
      ...(postalCode === null ? {} : { postalCode }),
      addressLocality: city,
      addressCountry: 'FR',
    },
    ...(phone === null ? {} : { telephone: phone }),
    ...(open.length === 0 ? {} : { openingHoursSpecification: open }),
    ...(closed.length === 0 ? {} : { specialOpeningHoursSpecification: closed }),
    ...wheelchairData(access.wheelchair),
  }
}

/** « In part » is neither yes nor no: the page tells it. */
const wheelchairData = (wheelchair: Location['access']['wheelchair']): Thing =>
  wheelchair === 'yes' || wheelchair === 'no'
    ? {
        amenityFeature: {
          '@type': 'LocationFeatureSpecification',
          name: 'Accès en fauteuil roulant',
          value: wheelchair === 'yes',
        },
      }
    : {}
