/** What a field of the form holds, and so how it is checked and stored. */
type Kind = 'line' | 'long' | 'phone' | 'email' | 'website' | 'postalCode' | 'wheelchair' | 'lines'

export type FieldSpec = {
  name: string
  kind: Kind
  /** Characters at most. */
  max: number
  isRequired?: true
}

export type PartKind = 'organizations' | 'locations' | 'services'

/** Of what a partner may speak, in the order of the form; limits as in the directory. */
export const FIELDS = {
  organizations: [
    { name: 'name', kind: 'line', max: 120, isRequired: true },
    { name: 'phone', kind: 'phone', max: 30 },
    { name: 'email', kind: 'email', max: 254 },
    { name: 'website', kind: 'website', max: 300 },
    { name: 'description', kind: 'long', max: 700, isRequired: true },
  ],
  locations: [
    { name: 'name', kind: 'line', max: 120, isRequired: true },
    { name: 'street', kind: 'line', max: 160 },
    { name: 'postalCode', kind: 'postalCode', max: 5 },
    { name: 'city', kind: 'line', max: 60, isRequired: true },
    { name: 'phone', kind: 'phone', max: 30 },
    { name: 'hours', kind: 'long', max: 400 },
    { name: 'wheelchair', kind: 'wheelchair', max: 10 },
    { name: 'languages', kind: 'lines', max: 300 },
    { name: 'transport', kind: 'long', max: 300 },
    { name: 'remote', kind: 'long', max: 300 },
  ],
  services: [
    { name: 'name', kind: 'line', max: 120, isRequired: true },
    { name: 'description', kind: 'long', max: 600, isRequired: true },
    { name: 'eligibility', kind: 'long', max: 300, isRequired: true },
    { name: 'application', kind: 'long', max: 300 },
    { name: 'fees', kind: 'line', max: 120 },
  ],
} as const satisfies Record<PartKind, readonly FieldSpec[]>

/** One line of hours: days by their English names, times as `HH:MM` once read. */
export type HoursLine = { days: string[]; from: string; to: string; byAppointment: boolean }

/** Days as `AAAA-MM-JJ`; `to` empty: one day. */
export type ClosureLine = { from: string; to: string; reason: string }

/**
 * One piece of a partner's page as the form holds it, all in strings: the organization itself, one of
 * its places or one of its services. What is not there yet has an id that begins with `new-`.
 */
export type Part = {
  kind: PartKind
  id: string
  name: string
  values: Record<string, string>
  week: HoursLine[]
  closures: ClosureLine[]
}

export const isNew = ({ id }: Pick<Part, 'id'>): boolean => id.startsWith('new-')

/** What may be added to a page. */
export type Addable = Exclude<PartKind, 'organizations'>

export const isAddable = (kind: PartKind): kind is Addable => kind !== 'organizations'

/** An empty place or service, to be filled in. */
export const newPart = ({ kind, number }: { kind: Addable; number: number }): Part => ({
  kind,
  id: `new-${String(number)}`,
  name: '',
  values: Object.fromEntries(FIELDS[kind].map(({ name }) => [name, ''])),
  week: [],
  closures: [],
})

/** What is wrong with one field: `0.phone`, `1.week`, by the place of the part in the list; in the form by its id. */
export type Problem = { path: string; message: string }
