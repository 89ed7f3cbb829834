import { parseQuestion } from '@infos-droits/shared'
import { expect, it } from 'vitest'
import { createPlanter } from './planted.ts'
import { createRandom } from './random.ts'

it('a planted telephone number is a true one, and known again as it is typed and as it is stored', () => {
  for (let seed = 0; seed < 200; seed += 1) {
    const planter = createPlanter(createRandom(seed))
    const [stored = '', typed = ''] = planter.phones
    const planted = planter.question({ number: seed, nonce: 'nonce', isByPhone: true })
    const { nonce, ...asked } = planted
    expect(nonce).toBe('nonce')
    const result = parseQuestion(asked)
    expect(asked.phone?.startsWith(typed)).toBe(true)
    expect(result).toMatchObject({
      ok: true,
      question: {
        channel: 'phone',
        commune: planter.mark('commune', seed),
        phone: expect.stringMatching(new RegExp(`^\\${stored}\\d{4}$`)) as string,
      },
    })
  }
})
