import { describe, expect, it } from 'vitest'
import { maskIdentity } from './mask.ts'

describe('maskIdentity', () => {
  it.each([
    ['Appelez-moi au 06 12 34 56 78 svp', '[téléphone masqué]'],
    ['Mon numéro : 0612345678.', '[téléphone masqué]'],
    ['tél 06.12.34.56.78', '[téléphone masqué]'],
    ['+33 6 12 34 56 78', '[téléphone masqué]'],
    ['0033612345678', '[téléphone masqué]'],
    ['écrivez à jean.dupont@exemple.fr merci', '[adresse e-mail masquée]'],
    ['IBAN FR76 3000 6000 0112 3456 7890 189', '[compte bancaire masqué]'],
    ['sécu 1 85 05 78 006 084 36', '[numéro de sécurité sociale masqué]'],
    ['sécu 185057800608436', '[numéro de sécurité sociale masqué]'],
    ['né en Corse 2 85 05 2A 006 084 36', '[numéro de sécurité sociale masqué]'],
    ['allocataire 1234567A', '[numéro masqué]'],
    ['dossier MDPH 78-2024-0012345', '[numéro masqué]'],
  ])('hides the number or address in « %s »', (text, mask) => {
    const masked = maskIdentity(text)
    expect(masked).toContain(mask)
    expect(masked).not.toMatch(/\d{4,}|@/)
  })

  it.each([
    'J’ai 3 enfants de 4, 7 et 12 ans et un loyer de 850 euros depuis 2019.',
    'Depuis le 12/03/2025 je ne touche plus rien.',
    'Le 115 ne répond pas, j’ai appelé le 39 19.',
    'Je dois 1 250 € à mon propriétaire.',
  ])('leaves « %s » as it is', (text) => {
    expect(maskIdentity(text)).toBe(text)
  })

  it('hides the first name that the person gave, whole words only', () => {
    const text = 'Je m’appelle Rosa, merci. Rosa. La rosacée me gêne.'
    expect(maskIdentity(text, { firstName: 'Rosa' })).toBe(
      'Je m’appelle [prénom masqué], merci. [prénom masqué]. La rosacée me gêne.',
    )
  })
})
