import type { Room } from '../room.ts'
import { personEndpoints } from './endpoints.ts'
import { PERSON, REGISTER } from './labels.fr.ts'

/** One person’s data: a copy for them, or nothing left of them, in one action each. */
export const person: Room = {
  endpoints: personEndpoints,
  views: {
    person: {
      Component: './person/admin/PersonView.tsx#PersonView',
      path: '/donnees-d-une-personne',
      exact: true,
      meta: { title: PERSON.title },
    },
    register: {
      Component: './person/admin/RegisterView.tsx#RegisterView',
      path: '/registre',
      exact: true,
      meta: { title: REGISTER.title },
    },
  },
  navLinks: ['./person/admin/PersonLink.tsx#PersonLink'],
}
