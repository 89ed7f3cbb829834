import { expect, test } from 'vitest'
import { openThread } from './open-thread.ts'

const program = (text: string) => new URL(`data:text/javascript,${encodeURIComponent(text)}`)

test('a thread that has ended fails what it was asked, and what it is asked later', async () => {
  const thread = openThread({ program: program('process.exit(1)'), data: null })
  await expect(thread.ask('one')).rejects.toMatchObject({ code: 'thread.ended' })
  await expect(thread.ask('two')).rejects.toMatchObject({ code: 'thread.ended' })
})

test('a thread that throws before it listens fails what it was asked', async () => {
  const thread = openThread({ program: program('throw new Error("no")'), data: null })
  await expect(thread.ask('one')).rejects.toMatchObject({ code: 'thread.ended' })
})

test('a thread that is ended fails what was asked', async () => {
  const idle =
    'import("node:worker_threads").then(({ parentPort }) => parentPort.on("message", () => {}))'
  const thread = openThread({ program: program(idle), data: null })
  const asked = thread.ask('one')
  thread.end()
  await expect(asked).rejects.toMatchObject({ code: 'thread.ended' })
})
