import { describe, expect, it } from 'vitest'
import { wordsInAddress } from './telling-address.ts'

describe('an address that others may read', () => {
  const words = ['droit', 'CCAS', 'Mes droits', 'Égalité et précarité', '']

  it('tells of the service when it says one of its words, parted by signs or run together', () => {
    const said = (address: string) => wordsInAddress(address, words)
    expect(said('ccas@ville.example')).toEqual(['CCAS'])
    expect(said('ne-pas-repondre@mes-droits.example')).toEqual(['droit', 'Mes droits'])
    expect(said('bonjour@mesdroits.example')).toEqual(['Mes droits'])
    expect(said('x@egalite-et-precarite.example')).toEqual(['Égalité et précarité'])
  })

  it('tells of nothing when a short word stands by chance inside another', () => {
    expect(wordsInAddress('messagerie@maladroite.example', words)).toEqual([])
    expect(wordsInAddress('courrier@laccasserie.example', words)).toEqual([])
  })
})
