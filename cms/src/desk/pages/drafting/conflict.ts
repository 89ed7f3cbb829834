import { html } from 'hono/html'
import { piecesOf } from '../../texts/lines.ts'
import { t, type Markup } from '../layout.ts'
import { DRAFTING as fr } from './labels.fr.ts'

/** Two texts with what differs, each run under whose it is. */
export const differencesView = (own: string, other: string): Markup => html`
  <div class="differences">
    ${piecesOf(own, other).map(({ kind, lines }) =>
      kind === 'same'
        ? html`<div class="lines">${lines.join('\n')}</div>`
        : html`<div class="run ${kind}">
            <strong>${t(kind === 'own' ? fr.own : fr.other)}</strong>
            <div class="lines">${lines.join('\n')}</div>
          </div>`,
    )}
  </div>
`

/** Shown by the script when two texts meet, and when nothing can be kept any more. */
export const conflictBoxes = (): Markup => html`
  <section id="conflict" class="problem" aria-labelledby="conflict-title" hidden>
    <h3 id="conflict-title">${t(fr.conflictTitle)}</h3>
    <p>${t(fr.conflictHelp)}</p>
    <div data-differences></div>
    <p class="actions">
      <button type="button" data-choice="both">${t(fr.keepBoth)}</button>
      <button type="button" data-choice="mine" class="second">${t(fr.keepOwn)}</button>
      <button type="button" data-choice="theirs" class="second">${t(fr.keepOther)}</button>
    </p>
  </section>
  <section id="over" class="problem" hidden>
    <p>${t(fr.overHelp)}</p>
    <p class="actions"><button type="button" data-copy>${t(fr.copy)}</button></p>
  </section>
`
