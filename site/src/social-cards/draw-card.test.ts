import sharp from 'sharp'
import { expect, it } from 'vitest'
import { CARD, CARD_NAMES, drawCard } from './draw-card.ts'

it.each(CARD_NAMES)('the card of %s has the right size and is light', async (name) => {
  const card = await drawCard(name)
  expect(await sharp(card).metadata()).toMatchObject({ format: 'png', ...CARD })
  expect(card.length).toBeLessThan(40_000)
})
