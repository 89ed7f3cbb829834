import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ROOT } from '../src/root.ts'
import { wrongWay } from './doors.ts'

const way = (from: string, specifier: string) => wrongWay({ from: join(ROOT, from), specifier })

describe('the rule of doors', () => {
  it.each([
    ['cms/src/desk/intake.ts', '../people/index.ts'],
    ['cms/src/desk/deep/intake.ts', '../../people/index.ts'],
    ['cms/src/desk/deep/intake.ts', '../workflow.ts'],
    ['cms/src/desk/intake.ts', '../env.ts'],
    ['cms/src/payload.config.ts', './desk/index.ts'],
    ['cms/src/desk/intake.ts', '@infos-droits/shared/crypto'],
    ['cms/src/app/page.ts', '../desk/pages/Partner.tsx'],
    ['site/src/pages/index.astro', '../layouts/Base.astro'],
    ['site/src/counter/browser/page.ts', '../../search/browser/index.ts'],
    ['cms/test/desk/desk.test.ts', '../../src/desk/intake.ts'],
    ['scripts/journeys/world.ts', '../src/system/index.ts'],
    ['shared/src/crypto/snapshot.ts', '../snapshot/schema.ts'],
  ])('lets %s import %s', (from, specifier) => {
    expect(way(from, specifier)).toBeNull()
  })

  it.each([
    ['cms/src/desk/intake.ts', '../people/access/tickets.ts', 'window'],
    ['cms/src/desk/deep/intake.ts', '../../people/deep/index.ts', 'window'],
    ['cms/src/env.ts', './desk/intake.ts', 'window'],
    ['site/src/counter/browser/page.ts', '../../search/browser/client.ts', 'window'],
    ['cms/src/desk/intake.ts', '../../../site/src/content/index.ts', 'packages'],
    ['site/src/env.ts', '@infos-droits/cms', 'packages'],
    ['cms/test/desk/desk.test.ts', '../../../site/src/env.ts', 'packages'],
  ])('stops %s from importing %s', (from, specifier, wrong) => {
    expect(way(from, specifier)).toBe(wrong)
  })
})
