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
      'Je m’appelle [nom masqué], merci. [prénom masqué]. La rosacée me gêne.',
    )
  })

  it.each([
    ['Je m’appelle Marie Curie.', 'Je m’appelle [nom masqué].'],
    [
      "Bonjour, je m'appelle Marie Curie et j’ai 2 enfants",
      "Bonjour, je m'appelle [nom masqué] et j’ai 2 enfants",
    ],
    ['je m’appelle marie curie, je cherche', 'je m’appelle [nom masqué], je cherche'],
    ['je m’appelle marie et je cherche', 'je m’appelle [nom masqué] et je cherche'],
    ['Je m’appelle Jean-Luc de la Tour. Je vis seul.', 'Je m’appelle [nom masqué]. Je vis seul.'],
    ['JE M’APPELLE MARIE CURIE ET JE CHERCHE', 'JE M’APPELLE [nom masqué] ET JE CHERCHE'],
    [
      'Mon nom est Curie, mon prénom est Marie.',
      'Mon nom est [nom masqué], mon prénom est [nom masqué].',
    ],
    ['Mon nom de famille est D’Artagnan', 'Mon nom de famille est [nom masqué]'],
    ['Je suis Madame Curie', 'Je suis Madame [nom masqué]'],
    ['je suis Mme Marie Curie, veuve', 'je suis Mme [nom masqué], veuve'],
    ['je suis M. Dupont', 'je suis M. [nom masqué]'],
    ['je suis monsieur dupont', 'je suis monsieur [nom masqué]'],
    ['née le 7 novembre 1967 à Varsovie', 'née le [date de naissance masquée] à Varsovie'],
    ['Je suis né le 07/11/1967.', 'Je suis né le [date de naissance masquée].'],
    ['né(e) le 07.11.1967', 'né(e) le [date de naissance masquée]'],
    ['date de naissance : 1967-11-07', 'date de naissance : [date de naissance masquée]'],
    ['J’habite 12 rue Victor Hugo, 78300 Poissy.', 'J’habite [adresse masquée], 78300 Poissy.'],
    ['au 12 bis, avenue du Général de Gaulle à Poissy', 'au [adresse masquée] à Poissy'],
    ['au 3 rue des lilas depuis 2019', 'au [adresse masquée] depuis 2019'],
    ['5 place de la République, Achères', '[adresse masquée], Achères'],
    ['8 rue du 8 mai 1945 à Poissy', '[adresse masquée] à Poissy'],
    ['4 bd St. Germain', '[adresse masquée]'],
  ])('hides what « %s » tells', (text, masked) => {
    expect(maskIdentity(text)).toBe(masked)
  })

  it.each([
    'Je dors à la rue depuis 3 mois.',
    'Je suis à la rue, il y a 2 rues de trop.',
    'La rue Victor Hugo est barrée.',
    'J’ai eu 1 place en crèche et 2 cours de français.',
    'J’ai reçu 1 mail de la CAF et 3 lettres le 12 mars 2025.',
    'Une lettre du 07/11/2025 me demande 1 250 €.',
    'Je suis enceinte. Je suis Français. Je suis seule.',
    'Mon nom est mal écrit sur la lettre.',
    'On me dit que l’aide est née le 1er : non, je suis née en 1967.',
    'Madame, Monsieur, je vous écris.',
    'Je suis monsieur à tout faire.',
    'Il appelle le numéro 12, avenue.',
  ])('leaves « %s » to be read', (text) => {
    expect(maskIdentity(text)).toBe(text)
  })
})
