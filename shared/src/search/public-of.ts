import type { Audience } from '../snapshot/editorial.ts'
import type { FacetValues } from './types.ts'

/** Whom a page is for, as a facet; nothing when that is everyone. */
export const publicOf = (audiences: readonly Audience[] = []): Pick<FacetValues, 'public'> =>
  audiences.length === 0 || audiences.includes('tous') ? {} : { public: [...audiences] }
