import { stemOf } from '../french/index.ts'
import type { SearchIndex } from './types.ts'

/** Numbers the stems of some words, in the order of the first word that has each. */
export const numberStems = (
  forms: readonly string[],
): Pick<SearchIndex, 'stems' | 'stemNumbers' | 'formStems'> => {
  const stemNumbers = new Map<string, number>()
  const formStems = Uint32Array.from(forms, (form) => {
    const stem = stemOf(form)
    const number = stemNumbers.get(stem) ?? stemNumbers.size
    stemNumbers.set(stem, number)
    return number
  })
  return { stems: [...stemNumbers.keys()], stemNumbers, formStems }
}

/** Order of the words of an index: by code, the same on every machine. */
export const byCode = (a: string, b: string): number => (a < b ? -1 : Number(a > b))
