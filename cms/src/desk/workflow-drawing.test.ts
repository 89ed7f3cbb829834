import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { TICKET_EVENTS, TICKET_STATES } from './workflow.ts'
import { withDrawing, workflowDrawing } from './workflow-drawing.ts'

it('the README shows the table as it is; else: npm run draw', () => {
  const readme = readFileSync(new URL('../../../README.md', import.meta.url), 'utf8')
  expect(readme).toBe(withDrawing(readme))
})

it('every state and every act of the table is in the drawing', () => {
  const drawing = workflowDrawing()
  for (const name of [...TICKET_STATES, ...TICKET_EVENTS]) expect(drawing).toContain(name)
})

it('a text without the marks is refused', () => {
  expect(() => withDrawing('# Something else')).toThrow('is missing')
})
