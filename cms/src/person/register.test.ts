import { describe, expect, it } from 'vitest'
import type { Setting } from '../payload-types.ts'
import { registerEntry } from './register.fr.ts'

const entry = (over: Partial<Setting> = {}) => {
  const settings = {
    ...{ siteName: 'Site', town: 'Ville', publisher: { name: 'CCAS' } },
    ...{ retentionDays: 90, backupDays: 30 },
    ...over,
  } as Setting
  const part = registerEntry(settings).find(({ title }) => title === 'Combien de temps')
  return part?.lines.join('\n').replaceAll('\u00A0', ' ') ?? ''
}

describe('the entry of the register', () => {
  it('tells how long questions are kept, as the settings say', () => {
    expect(entry({ retentionDays: 45 })).toContain('45 jours après la réponse ou la clôture ;')
  })

  it('tells the time of a territory that has its own', () => {
    expect(entry({ territoryRetentionDays: { elsewhere: 30 } })).toContain(
      '90 jours après la réponse ou la clôture (30 jours pour qui habite dans un autre département)',
    )
  })

  it('names what a machine makes of a question, and what the log keeps, whatever else is set', () => {
    const settings = { publisher: { name: 'CCAS' }, retentionDays: 90, backupDays: 30 } as Setting
    const text = registerEntry(settings)
      .flatMap(({ lines }) => lines)
      .join('\n')
    for (const words of [
      'Mots de danger',
      'Empreintes des mots',
      'Empreintes de l’adresse e-mail et du numéro de téléphone',
      'effacées avec la question',
      'Lettres et photos',
      'Comptes de l’équipe',
      'Liste des effacements',
    ])
      expect(text).toContain(words)
    expect(text).not.toContain('il ne contient rien de la personne')
    // Where no mail is received, none is spoken of.
    expect(text).not.toContain('expéditeur d’un courriel')
    const inbound = { ...settings, inboundDomain: 'suite.example' }
    const more = registerEntry(inbound).flatMap(({ lines }) => lines)
    expect(more.join('\n')).toContain('gardées 30 jours au plus')
  })
})
