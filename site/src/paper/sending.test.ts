import { expect, it } from 'vitest'
import { mailLink, textLink } from './sending.ts'

const pages = [
  { id: 'guide:loyer', url: '/logement/loyer/', title: 'Je n’arrive plus à payer & après ?' },
]
const sending = { pages, siteUrl: 'https://droits.example', siteName: 'Infos droits' }
const partsOf = (link: string) => {
  const query = link.slice(link.indexOf('?') + 1)
  return Object.fromEntries(
    query.split('&').map((part) => part.split('=').map(decodeURIComponent) as [string, string]),
  )
}

it('a mail has the title as its subject and the link in its text', () => {
  const { subject, body } = partsOf(mailLink(sending))
  expect(subject).toBe('Je n’arrive plus à payer & après ? – Infos droits')
  expect(body).toContain(
    'Je n’arrive plus à payer & après ?\r\nhttps://droits.example/logement/loyer/',
  )
})

it('a text message has the title and the link only', () => {
  expect(partsOf(textLink(sending))['body']).toBe(
    'Je n’arrive plus à payer & après ?\nhttps://droits.example/logement/loyer/',
  )
})
