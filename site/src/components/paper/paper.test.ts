import { expect, it } from 'vitest'
import { contentOf, render } from '../../../test/render.ts'
import { qrCode } from '../../paper/index.ts'
import { shortPath } from '../../short-addresses/index.ts'
import PaperAddress from './PaperAddress.astro'

it('paper says where the page is found again, to type and to scan; screen readers do not', async () => {
  const path = '/logement/loyer-impaye/'
  const { one, text } = await render(PaperAddress, { props: { path } })
  const short = shortPath(contentOf(), path)
  expect(one('strong').textContent).toBe(`exemple.test${short.replace(/\/$/, '')}`)
  expect(one('.paper-address').getAttribute('data-short')).toBe(short)
  expect(one('path').getAttribute('d')).toBe(qrCode(`https://exemple.test${short}`).path)
  expect(one('.paper-address').getAttribute('aria-hidden')).toBe('true')
  expect(text).toBe('')
})
