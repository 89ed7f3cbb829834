import { expect, test } from 'vitest'
import { qrCode } from '../paper/index.ts'
import { firstSheetHtml } from './first-sheet.ts'

test('the first sheet has the steps, the numbers, a code to scan and an address to type', () => {
  const way = { label: 'Accueil', town: null, hours: null }
  const { html } = firstSheetHtml({
    siteName: 'Infos droits',
    siteUrl: 'https://www.droits.test',
    desk: '',
    day: '1er mai',
    steps: ['Appeler <lundi>'],
    pages: [
      {
        title: 'ADIL 78',
        short: '/f/bcdfgh',
        ways: [
          { ...way, phone: { href: 'tel:+33139000000', shown: '01 39 00 00 00' } },
          { ...way, label: 'Sans numéro', phone: null },
        ],
      },
    ],
  })
  expect(html).toContain('<li>Appeler &lt;lundi&gt;</li>')
  expect(html).toContain('Accueil <strong>01 39 00 00 00</strong>')
  expect(html).not.toContain('Sans numéro')
  expect(html).toContain('>droits.test/f/bcdfgh<')
  expect(html).not.toContain('http')
  expect(html).toContain(qrCode('https://www.droits.test/f/bcdfgh').path)
})
