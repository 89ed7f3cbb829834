import type { Location } from '@infos-droits/shared'

/** « 1 rue de l’Exemple, 78000 Versailles »; only what is known. */
export const addressLine = ({ street, postalCode, city }: Location): string =>
  [street, [postalCode, city].filter(Boolean).join(' ')].filter(Boolean).join(', ')

/** Where OpenStreetMap shows a place and the way there; null without a street to look for. */
export const mapLink = (location: Location): string | null =>
  location.street === null
    ? null
    : `https://www.openstreetmap.org/search?${new URLSearchParams({ query: addressLine(location) }).toString()}`
