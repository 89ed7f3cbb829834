import fc from 'fast-check'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createAutosave, type Status } from '../../../../public/draft/autosave.js'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

type Weather = 'fine' | 'lost' | 'down'

/** A page with a field, and the desk that holds its text as `pages/drafting/autosave.ts` does. */
const world = () => {
  const desk = { text: '', revision: 0, version: '' }
  const page = { text: '', told: [] as Status[] }
  let weather: Weather = 'fine'
  const keep = (text: string) => {
    desk.text = text.trim()
    desk.revision += 1
    desk.version = `v${String(desk.revision)}`
  }
  const autosave = createAutosave({
    kept: '',
    revision: 0,
    version: '',
    read: () => page.text,
    tell: (status) => page.told.push(status),
    save: ({ text, revision }) => {
      if (weather === 'down') return Promise.reject(new Error('no network'))
      const isOld = revision !== desk.revision && desk.text !== text.trim()
      if (!isOld && desk.text !== text.trim()) keep(text)
      if (weather === 'lost') return Promise.reject(new Error('no answer'))
      return Promise.resolve(
        isOld
          ? { kind: 'changed' as const, ...desk, merged: `${desk.text}\n${text}`, html: '' }
          : { kind: 'saved' as const, revision: desk.revision, version: desk.version },
      )
    },
  })
  return {
    desk,
    page,
    autosave,
    type: (text: string) => {
      page.text += text
      autosave.typed()
    },
    set: (now: Weather) => {
      weather = now
    },
    /** Another tab. */
    other: keep,
    /** The question changes, its draft does not. */
    touch: () => (desk.revision += 1),
    last: () => page.told.at(-1)?.name,
  }
}

it('keeps what was typed soon after typing stops, and says when', async () => {
  const { type, desk, last } = world()
  type('Bonjour')
  await vi.advanceTimersByTimeAsync(1000)
  expect(desk.text).toBe('')
  await vi.advanceTimersByTimeAsync(600)
  expect(desk.text).toBe('Bonjour')
  expect(last()).toBe('saved')
})

it('keeps the text of who never stops typing as well', async () => {
  const { type, desk } = world()
  for (let at = 0; at < 12; at += 1) {
    type('a')
    await vi.advanceTimersByTimeAsync(1000)
  }
  expect(desk.text.length).toBeGreaterThan(8)
})

it('tries again while there is no network, and at once when it is back', async () => {
  const { type, set, desk, last, autosave } = world()
  set('down')
  type('Bonjour')
  await vi.advanceTimersByTimeAsync(30_000)
  expect(last()).toBe('away')
  expect(autosave.isDirty()).toBe(true)
  set('fine')
  expect(await autosave.flush()).toBe(true)
  expect(desk.text).toBe('Bonjour')
})

it('shows the text of another tab and overwrites it only once the person has chosen', async () => {
  const { type, other, desk, page, last, autosave } = world()
  other('Le texte de l’autre onglet')
  type('Mon texte')
  await vi.advanceTimersByTimeAsync(60_000)
  expect(last()).toBe('conflict')
  expect(desk.text).toBe('Le texte de l’autre onglet')
  page.text = 'Les deux'
  autosave.settle()
  await vi.advanceTimersByTimeAsync(100)
  expect(desk.text).toBe('Les deux')
})

it('goes on when other facts of the question changed', async () => {
  const { type, touch, desk, last } = world()
  touch()
  type('Mon texte')
  await vi.advanceTimersByTimeAsync(2_000)
  expect(desk.text).toBe('Mon texte')
  expect(last()).toBe('saved')
})

it('does not take its own text, whose answer was lost, for somebody else’s', async () => {
  const { type, set, desk, page } = world()
  set('lost')
  type('Premier')
  await vi.advanceTimersByTimeAsync(1600)
  type(' second')
  set('fine')
  await vi.advanceTimersByTimeAsync(10_000)
  expect(desk.text).toBe('Premier second')
  expect(page.told.map(({ name }) => name)).not.toContain('conflict')
})

const step = fc.oneof(
  fc.record({ do: fc.constant('type' as const), text: fc.constantFrom('a ', 'bien ', '\n') }),
  fc.record({ do: fc.constant('wait' as const), seconds: fc.integer({ min: 0, max: 20 }) }),
  fc.record({
    do: fc.constant('weather' as const),
    is: fc.constantFrom<Weather>('fine', 'lost', 'down'),
  }),
  fc.record({ do: fc.constant('touch' as const) }),
  fc.record({ do: fc.constant('other' as const) }),
)

it('ends with every word on the server, or with a choice between two texts', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
      const { type, set, touch, other, desk, page } = world()
      let others = 0
      for (const taken of steps) {
        if (taken.do === 'type') type(taken.text)
        else if (taken.do === 'weather') set(taken.is)
        else if (taken.do === 'touch') touch()
        else if (taken.do === 'other') other(`autre ${String((others += 1))}`)
        else await vi.advanceTimersByTimeAsync(taken.seconds * 1000)
      }
      set('fine')
      await vi.advanceTimersByTimeAsync(120_000)
      const isConflict = page.told.some(({ name }) => name === 'conflict')
      if (others === 0) {
        expect(isConflict).toBe(false)
        expect(desk.text.split(/\s+/)).toEqual(page.text.trim().split(/\s+/))
      }
      // Nobody's text went under another one unseen.
      if (others > 0 && page.text.trim() !== '')
        expect(isConflict || desk.text.startsWith('autre') || desk.text === page.text.trim()).toBe(
          true,
        )
    }),
    { numRuns: 60 },
  )
})
