import { readFileSync, writeFileSync } from 'node:fs'
import { withDrawing } from './workflow-drawing.ts'

/** `node cms/src/desk/draw.ts`, for `npm run draw`: the README's drawing of the workflow, made anew. */
const readme = new URL('../../../README.md', import.meta.url)
writeFileSync(readme, withDrawing(readFileSync(readme, 'utf8')))
