import { describe, expect, it } from 'vitest'
import { render } from '../../../test/render.ts'
import Mail from './Mail.astro'
import Phone from './Phone.astro'

describe('a number', () => {
  it('is a link to call it, named by what it does and whose it is', async () => {
    const { one, names } = await render(Phone, { props: { number: '+33130000000', of: 'Accueil' } })
    expect(one('a').getAttribute('href')).toBe('tel:+33130000000')
    expect(names('a')).toEqual(['Appeler le 01\u00A030\u00A000\u00A000\u00A000 Accueil'])
  })

  it('that takes messages only opens a message', async () => {
    const { one, names } = await render(Phone, { props: { number: '114' } })
    expect(one('a').getAttribute('href')).toBe('sms:114')
    expect(names('a')).toEqual(['Envoyer un SMS au 114'])
  })

  it('is larger where it is what matters most', async () => {
    expect(
      (await render(Phone, { props: { number: '15', big: true } })).all('.phone-big'),
    ).toHaveLength(1)
    expect((await render(Phone, { props: { number: '15' } })).all('.phone-big')).toEqual([])
  })
})

describe('a mail address', () => {
  it('is a link to write to it, named by what it does and whose it is', async () => {
    const props = { address: 'adil@exemple.test', of: 'ADIL 78' }
    const { one, names } = await render(Mail, { props })
    expect(one('a').getAttribute('href')).toBe('mailto:adil@exemple.test')
    expect(names('a')).toEqual(['Écrire à adil@exemple.test ADIL 78'])
  })
})
